import type { Problem } from '../../domain/imports/table.ts';

/** What a sheet comes to by what holds now, and how it is stored. */
export interface Prepared {
  /** Things that are not there yet, that will change, and that are as the sheet says already. */
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: readonly Problem[];
  /** Headings that were not understood and are left alone. */
  readonly ignored: readonly string[];
  /** Stores all of it; the rules are locked by then. */
  write(): Promise<void>;
}

export type Rows = readonly (readonly string[])[];

/** A record together with what it comes to, or with what stands in its way. */
export type Judged<Entry> = { readonly is: 'fresh' | 'changed' | 'same'; readonly entry: Entry } | Problem;

/** Counts what was judged, in the order of the sheet. */
export function tally<Entry>(
  judged: readonly Judged<Entry>[],
  read: { readonly problems: readonly Problem[]; readonly ignored: readonly string[] },
): Omit<Prepared, 'write'> & { readonly entries: readonly Entry[] } {
  const sound = judged.flatMap((one) => ('is' in one ? one : []));
  const count = (is: string): number => sound.filter((one) => one.is === is).length;
  return {
    fresh: count('fresh'),
    changed: count('changed'),
    same: count('same'),
    problems: [...read.problems, ...judged.flatMap((one) => ('what' in one ? one : []))].sort((a, b) => a.row - b.row),
    ignored: read.ignored,
    entries: sound.filter(({ is }) => is !== 'same').map(({ entry }) => entry),
  };
}
