/** Commands of TeX that lack something they are about: KaTeX names what it found in its place, and not the command. */

/** A command with the groups in braces that follow it. */
type Called = { command: string; groups: number };

/** Where the group begins that ends with the brace at `end`; -1 where none does. */
function openingOf(tex: string, end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at--) {
    if (tex[at - 1] === "\\") continue;
    if (tex[at] === "}") depth++;
    else if (tex[at] === "{" && --depth === 0) return at;
  }
  return -1;
}

/** The command at the end of TeX, with nothing but groups behind it; null where it ends with something else. */
export function lastCalled(tex: string): Called | null {
  let rest = tex.trimEnd();
  let groups = 0;
  while (rest.endsWith("}") && !rest.endsWith("\\}")) {
    const opening = openingOf(rest, rest.length - 1);
    if (opening < 0) return null;
    rest = rest.slice(0, opening).trimEnd();
    groups++;
  }
  const command = /\\[a-zA-Z]+$/.exec(rest)?.[0];
  return command === undefined ? null : { command, groups };
}

/** How many groups a command needs, where it needs some and is written often (KaTeX's documentation, "Supported functions"). */
const needed: ReadonlyMap<string, number> = new Map([
  ...["frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "overset", "underset", "stackrel"].map(
    name => [`\\${name}`, 2] as const,
  ),
  ...["sqrt", "text", "textbf", "textit", "mathbb", "mathbf", "mathcal", "mathrm", "mathit", "mathsf"].map(
    name => [`\\${name}`, 1] as const,
  ),
  ...["hat", "bar", "tilde", "vec", "overline", "underline", "operatorname", "boldsymbol"].map(
    name => [`\\${name}`, 1] as const,
  ),
]);

/** The command at the end of TeX, where it lacks a group. */
export function lacking(tex: string): Called | null {
  const called = lastCalled(tex);
  return called && called.groups < (needed.get(called.command) ?? 0) ? called : null;
}

/** Whether every brace has its other one. */
export function isBalanced(tex: string): boolean {
  const braces = tex.replace(/\\./gs, "").replace(/[^{}]/g, "");
  let depth = 0;
  for (const brace of braces) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
