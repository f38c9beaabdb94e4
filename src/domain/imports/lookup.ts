import { nearest } from '../nearest.ts';
import type { Spelt, Wrong } from './table.ts';

/** What can be named in a sheet: a person, a team. */
export interface Named extends Spelt {
  readonly id: string;
  /** Of a person, where it is known: it names nobody else. */
  readonly email?: string | null;
}

const fold = (word: string): string => word.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

const wordsOf = ({ name, alias, email }: Named): string[] =>
  [name, alias, email]
    .filter((word) => word !== null && word !== undefined && word !== '')
    .map((word) => fold(`${word}`));

/** Who or what goes by exactly this name, in either spelling; else why nobody does, or who else. */
export function named<Thing extends Named>(typed: string, things: readonly Thing[]): Thing | Wrong {
  const wanted = fold(typed);
  const [found, ...others] = things.filter((thing) => wordsOf(thing).includes(wanted));
  if (!found) return { kind: 'unknown', value: typed, nearest: nearest(wanted, things, wordsOf).map(spelt) };
  return others.length > 0 ? { kind: 'several', value: typed, choices: [found, ...others].map(spelt) } : found;
}

const spelt = ({ name, alias }: Spelt): Spelt => ({ name, alias });

export const isWrong = (found: object): found is Wrong => 'kind' in found && 'value' in found;

/** One of these words, in any spelling; undefined for another one. */
export const oneOf = <Value>(typed: string, words: ReadonlyMap<string, Value>): Value | undefined =>
  words.get(fold(typed));
