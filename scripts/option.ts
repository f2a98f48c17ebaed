/** What stands behind the name of a command that knows one option. */

/**
 * Whether the command was given its option.
 * @throws where it was given anything else
 */
export function hasOption(option: string): boolean {
  const given = process.argv.slice(2);
  const unknown = given.filter(one => one !== option);
  if (unknown.length > 0)
    throw new Error(`Unknown option ${unknown.join(", ")}. The one option is ${option}.`);
  return given.length > 0;
}
