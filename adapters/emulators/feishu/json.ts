/** An object of JSON whose members nobody has checked yet. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` if it is an object, else an empty one. */
export const objectOf = (value: unknown): Json => (isJson(value) ? value : {});

/** `value` if it is an array, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `value` if it is a string, else the empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value that `text` stands for; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
