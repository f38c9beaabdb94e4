/**
 * The words in which `objects.ts` and `components.ts` say what may stand in a card. A property has one kind; a shape is a set of properties.
 */
export type Kind =
  | { readonly is: 'text'; readonly most?: number; readonly oneOf?: readonly string[]; readonly like?: RegExp }
  | { readonly is: 'boolean' }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  /** Any JSON object: its content is the developer's own. */
  | { readonly is: 'json' }
  | { readonly is: 'anything' }
  /** An object of this shape. */
  | { readonly is: 'object'; readonly shape: string }
  /** An object whose member `by` names its shape, which must be one of these. */
  | { readonly is: 'variant'; readonly by: 'tag' | 'type'; readonly among: readonly string[] }
  /** A component; form and table only stand at the root of a card. */
  | { readonly is: 'component'; readonly at: 'root' | 'nested' }
  | { readonly is: 'list'; readonly of: Kind }
  /** An object with free keys. */
  | { readonly is: 'map'; readonly of: Kind };

export type Property = Kind & { readonly required?: true };
export type Shape = Readonly<Record<string, Property>>;

export const need = (kind: Kind): Property => ({ ...kind, required: true });
export const text: Kind = { is: 'text' };
export const textUpTo = (most: number): Kind => ({ is: 'text', most });
export const oneOf = (...values: readonly string[]): Kind => ({ is: 'text', oneOf: values });
export const like = (pattern: RegExp): Kind => ({ is: 'text', like: pattern });
export const yesNo: Kind = { is: 'boolean' };
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Kind => ({
  is: 'number',
  least,
  most,
  whole: true,
});
export const between = (least: number, most: number): Kind => ({ is: 'number', least, most, whole: false });
export const json: Kind = { is: 'json' };
export const anything: Kind = { is: 'anything' };
export const shape = (name: string): Kind => ({ is: 'object', shape: name });
export const tagged = (...among: readonly string[]): Kind => ({ is: 'variant', by: 'tag', among });
export const typed = (...among: readonly string[]): Kind => ({ is: 'variant', by: 'type', among });
export const components = (at: 'root' | 'nested'): Kind => ({ is: 'list', of: { is: 'component', at } });
export const list = (of: Kind): Kind => ({ is: 'list', of });
export const map = (of: Kind): Kind => ({ is: 'map', of });
