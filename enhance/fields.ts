/** What has fields of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of what came from elsewhere; none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
