import { fromInstant, toInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What became of a wrong try. It is counted, so it is an outcome that is stored and no Refusal, which would undo it. */
export type Tried =
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'too-many'; readonly until: Temporal.Instant };

const mostWrong = 5;
const countedFor = Temporal.Duration.from({ minutes: 10 });

/** Wrong codes entered of late, as the audit has them. */
export interface Tries {
  /** When codes are looked at again; undefined where they are now. */
  readonly until: Temporal.Instant | undefined;
  /** How many more wrong ones there may be. */
  readonly left: number;
}

/**
 * How often a wrong code was entered within ten minutes, which the audit calls `action`: by anybody of the organisation,
 * or about one subject alone. The caller holds a lock, or many at once would each be the fifth.
 */
export async function triesOf({ tx, org, now }: Work, action: string, subject?: string): Promise<Tries> {
  const tries = await tx.audit.findMany({
    where: {
      orgId: org.id,
      action,
      at: { gt: fromInstant(now.subtract(countedFor)) },
      ...(subject === undefined ? {} : { subject }),
    },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  const [first] = tries;
  const left = Math.max(0, mostWrong - tries.length);
  return { left, until: first && left === 0 ? toInstant(first.at).add(countedFor) : undefined };
}
