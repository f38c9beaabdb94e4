import { type Alignment, type AlignmentInput, type AlignmentPart, alignment } from './alignment.ts';
import { atLeast, compare, one } from './ratio.ts';

/** The lowest part of an alignment index, and the index if the least that helps were done. */
export type Lift = { readonly index: number } & (
  | { readonly part: 'coverage' | 'pace' | 'balance' }
  /** One more of the due tasks confirmed; where all are, one more helper. */
  | { readonly part: 'collaboration'; readonly by: 'confirmation' | 'helper' }
);

/**
 * Of two parts that are as low the first; undefined where no part applies or all are whole. Coverage is lifted by splitting
 * the rest, pace by a forecast of the whole target, balance by one person more who is at 80 % of the pace.
 */
export function liftOf(input: AlignmentInput): Lift | undefined {
  const part = lowestOf(alignment(input));
  const indexWith = (change: Partial<AlignmentInput>): number => alignment({ ...input, ...change }).index ?? 0;
  const { split, people, tasks, helpers } = input;
  switch (part) {
    case undefined:
      return undefined;
    case 'coverage':
      return { part, index: indexWith({ split: split && { ...split, children: split.parent - split.reserve } }) };
    case 'pace':
      return { part, index: indexWith({ forecast: one }) };
    case 'balance': {
      const [lowest, ...others] = people.toSorted(compare);
      return { part, index: indexWith({ people: lowest ? [input.expected, ...others] : [] }) };
    }
    case 'collaboration': {
      const by = tasks.confirmed < tasks.due ? 'confirmation' : 'helper';
      const more =
        by === 'confirmation' ? { tasks: { ...tasks, confirmed: tasks.confirmed + 1 } } : { helpers: helpers + 1 };
      return { part, by, index: indexWith(more) };
    }
  }
}

function lowestOf({ parts }: Alignment): AlignmentPart | undefined {
  const names = Object.keys(parts) as AlignmentPart[];
  const known = names.flatMap((name) => {
    const share = parts[name];
    return share && !atLeast(share, one) ? [{ name, share }] : [];
  });
  return known.sort((a, b) => compare(a.share, b.share))[0]?.name;
}
