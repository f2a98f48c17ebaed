/** How an island's state stands in the address, field by field. */

/** A field as text and back. */
export type Field<Value> = {
  format(value: Value): string;
  /** @returns undefined for a text that is no value of the field: a mistyped address changes nothing */
  parse(text: string): Value | undefined;
};

/** A number from `min` to `max`, both included. */
export function numberField(min: number, max: number): Field<number> {
  return {
    format: String,
    parse: text => {
      const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

/** A whole number from `min` to `max`, both included. */
export function integerField(min: number, max: number): Field<number> {
  const { format, parse } = numberField(min, max);
  return {
    format,
    parse: text => {
      const value = parse(text);
      return Number.isInteger(value) ? value : undefined;
    },
  };
}

/** One of a few words. */
export function choiceField<Choice extends string>(choices: readonly Choice[]): Field<Choice> {
  return { format: value => value, parse: text => choices.find(choice => choice === text) };
}

/** Any text of up to `max` characters. */
export function textField(max: number): Field<string> {
  return { format: value => value, parse: text => (text.length <= max ? text : undefined) };
}

/** The fields of an island's state, by name. Names stand in addresses, so they do not change. */
export type Fields<State> = { readonly [Name in keyof State]: Field<State[Name]> };

/** The parameter that a field of an island has in the address: `<id>.<field>`. */
function parameter(id: string, name: string): string {
  return `${id}.${name}`;
}

/** What an address has to be read and written by: whose state it is, its fields, and what the author set them to. */
type StateInAddress<State> = { id: string; fields: Fields<State>; initial: State };

/**
 * An island's state as an address tells it. A field that is absent or mistyped is as the author set it.
 * @param search the address's query, with or without `?`
 */
export function readState<State extends Record<string, string | number>>(
  search: string,
  { id, fields, initial }: StateInAddress<State>,
): State {
  const query = new URLSearchParams(search);
  const state = { ...initial };
  for (const name in fields) {
    const text = query.get(parameter(id, name));
    const value = text === null ? undefined : fields[name].parse(text);
    if (value !== undefined) state[name] = value;
  }
  return state;
}

/**
 * An address's query with an island's state in it. A field that is as the author set it is left out; what the
 * address says of other things stays.
 * @param search as of `readState`
 * @returns the query with its `?`, or empty text
 */
export function writeState<State extends Record<string, string | number>>(
  search: string,
  state: State,
  { id, fields, initial }: StateInAddress<State>,
): string {
  const query = new URLSearchParams(search);
  for (const name in fields) {
    if (state[name] === initial[name]) query.delete(parameter(id, name));
    else query.set(parameter(id, name), fields[name].format(state[name]));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
