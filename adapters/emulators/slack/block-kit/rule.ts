/** What a JSON value must be for Slack to take it. The tables beside this file are made of these; `check.ts` reads them. */
export type Rule =
  | { readonly kind: 'string'; readonly min: number; readonly max: number; readonly pattern?: RegExp }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'list'; readonly of: Rule; readonly min: number; readonly max: number }
  | ObjectRule
  | { readonly kind: 'union'; readonly types: Readonly<Record<string, ObjectRule>> };

/** Fields that are listed nowhere are refused, as Slack does. */
export interface ObjectRule {
  readonly kind: 'object';
  readonly required: Fields;
  readonly optional: Fields;
  /** Names of optional fields of which exactly one has to be there. */
  readonly oneOf?: readonly string[];
  /** Names of optional fields of which at least one has to be there. */
  readonly anyOf?: readonly string[];
}

export type Fields = Readonly<Record<string, Rule>>;

/** Lengths are counted in Unicode characters. */
export const string = (max: number, min = 1): Rule => ({ kind: 'string', min, max });
export const matching = (pattern: RegExp): Rule => ({ kind: 'string', min: 1, max: 255, pattern });
export const word = (...words: readonly string[]): Rule => ({ kind: 'word', words });
export const boolean: Rule = { kind: 'boolean' };
export const integer = (min: number, max: number): Rule => ({ kind: 'integer', min, max });
export const list = (of: Rule, max: number, min = 1): Rule => ({ kind: 'list', of, min, max });

export const object = (
  required: Fields,
  optional: Fields = {},
  choice: Pick<ObjectRule, 'oneOf' | 'anyOf'> = {},
): ObjectRule => ({ kind: 'object', required, optional, ...choice });

/** Objects told apart by their field `type`, which the rules of the objects therefore leave out. */
export const union = (types: Readonly<Record<string, ObjectRule>>): Rule => ({ kind: 'union', types });
