/** A JSON value as it came over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined when it is not one. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The string itself; empty for anything else. */
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The items that are objects; none for anything that is not a list. */
export const asObjects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((item: Json) => isObject(item)) : [];

/** Forms carry every value as text, so `true` may come as `true`, `"true"` or `"1"`. */
export const asFlag = (value: Json | undefined): boolean => value === true || value === 'true' || value === '1';

const structured: ReadonlySet<string> = new Set(['attachments', 'blocks', 'files', 'metadata', 'view']);

/** Arguments as a reader wants them: what a form has to carry as JSON text is shown as what it says. */
export const legible = (args: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      structured.has(name) && typeof value === 'string' ? (parseJson(value) ?? value) : value,
    ]),
  );
