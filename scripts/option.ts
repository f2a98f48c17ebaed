/** What stands behind the name of a command that knows one option. */

/** Whether the command was given its option. One that was given anything else says so among the errors and ends with 2. */
export function hasOption(option: string): boolean {
  const given = process.argv.slice(2);
  const unknown = given.filter(one => one !== option);
  if (unknown.length > 0) {
    process.stderr.write(`Unknown option ${unknown.join(", ")}. The one option is ${option}.\n`);
    process.exit(2);
  }
  return given.length > 0;
}
