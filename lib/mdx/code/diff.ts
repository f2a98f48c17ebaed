/** A change of code: lines whose first sign says what became of them, `+`, `-` or a blank. */

/** A line without the sign before it; `change` is null where it stayed as it was. */
export type ChangedLine = { change: "added" | "removed" | null; text: string };

const changes: Readonly<Record<string, ChangedLine["change"]>> = { "+": "added", "-": "removed", " ": null };

/** @returns the lines without their signs; null in the place of one that has no sign */
export function changedLines(code: string): (ChangedLine | null)[] {
  return code.split("\n").map(line => {
    if (line === "") return { change: null, text: "" };
    const change = changes[line.charAt(0)];
    return change === undefined ? null : { change, text: line.slice(1) };
  });
}
