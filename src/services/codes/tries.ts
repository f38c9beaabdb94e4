import { fromInstant, toInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';

/** What became of a wrong try. It is counted, so it is an outcome that is stored and no Refusal, which would undo it. */
export type Tried =
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'too-many'; readonly until: Temporal.Instant };

const mostWrong = 5;
const countedFor = Temporal.Duration.from({ minutes: 10 });

interface Trying {
  /** What the audit calls it: `<act>-wrong` for a wrong code, `<act>-unread` for one that was not looked at. */
  readonly act: 'admin.claim' | 'organisation.join' | 'person.link';
  readonly subject: string;
  /** Whose wrong ones count. */
  readonly of: 'subject' | 'organisation';
}

/**
 * Looks at a code that somebody entered: `open` gives what it opens, undefined where it is none. After five wrong ones no
 * more are looked at until the first of them is ten minutes old. The caller holds a lock, or many at once would each be
 * the fifth.
 */
export async function tryCode<Opened>(
  work: Work,
  { act, subject, of }: Trying,
  open: () => Promise<Opened | undefined>,
): Promise<{ readonly kind: 'opened'; readonly opened: Opened } | Tried> {
  const wrong = `${act}-wrong` as const;
  const tries = await work.tx.audit.findMany({
    where: {
      ...{ orgId: work.org.id, action: wrong, at: { gt: fromInstant(work.now.subtract(countedFor)) } },
      ...(of === 'subject' ? { subject } : {}),
    },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  const [first] = tries;
  if (first && tries.length >= mostWrong) {
    await audit(work, { action: `${act}-unread`, subject, outcome: 'refused' });
    return { kind: 'too-many', until: toInstant(first.at).add(countedFor) };
  }
  const opened = await open();
  if (opened !== undefined) return { kind: 'opened', opened };
  await audit(work, { action: wrong, subject, outcome: 'refused' });
  return { kind: 'wrong', left: mostWrong - tries.length - 1 };
}
