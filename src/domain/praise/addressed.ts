import { readMention, type Whom } from '../whom.ts';

/** Somebody who can be meant by a name. */
export interface Spelled {
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
}

/** Whom the beginning of a line means, and what it says about them. */
export type Addressed =
  | { readonly kind: 'account'; readonly id: string; readonly rest: string }
  | { readonly kind: 'person'; readonly personId: string; readonly rest: string }
  /** A name that is nobody's, or that of several: nobody guesses. */
  | { readonly kind: 'unknown'; readonly word: string; readonly rest: string }
  /** It begins with nobody. */
  | { readonly kind: 'nobody' };

const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/**
 * Reads `<@U12> helped` and `@Li Na helped`, `@李娜帮忙谈下来`: a name that is typed is the longest one that somebody here is
 * called by, as a word of its own where words have spaces between them.
 */
export function addressed(line: string, people: readonly Spelled[]): Addressed {
  const text = line.trim();
  const [whom, rest] = readMention(text) ?? [];
  if (!whom || rest === undefined) return { kind: 'nobody' };
  if (whom.kind === 'account') return { kind: 'account', id: whom.id, rest: rest.trim() };
  return named(text.slice(1), people) ?? { kind: 'unknown', word: nameOf(whom), rest: rest.trim() };
}

const nameOf = (whom: Extract<Whom, { kind: 'name' }>): string => whom.name;

function named(text: string, people: readonly Spelled[]): Addressed | undefined {
  const found = people.flatMap(({ personId, name, alias }) =>
    [name, alias ?? '']
      .filter((spelling) => spelling !== '' && beginsWith(text, spelling))
      .map((spelling) => ({ personId, length: spelling.length })),
  );
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const meant = new Set(found.filter(({ length }) => length === longest).map(({ personId }) => personId));
  const [only] = meant;
  if (only === undefined || meant.size > 1) return undefined;
  const rest = text.slice(longest).replace(/^[\s,，:：]+/u, '');
  return { kind: 'person', personId: only, rest: rest.trim() };
}

function beginsWith(text: string, name: string): boolean {
  if (text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return !(letter.test(name.at(-1) ?? '') && letter.test(text[name.length] ?? ''));
}
