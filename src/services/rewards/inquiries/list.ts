import type { Looking } from '../../work.ts';
import { type Inquiry, inquiriesWhere, mayAnswer } from './read.ts';

export interface Questions {
  /** That somebody else has asked, which the actor could answer, the one that is due first first. */
  readonly toAnswer: readonly Inquiry[];
  /** That the actor has asked, the latest first. */
  readonly own: readonly Inquiry[];
}

/** Nobody reads more at once. */
const most = 10;

/** What the actor has asked about the own pay, and what others have that is for the actor to answer. */
export async function questionsFor(work: Looking): Promise<Questions> {
  const { personId } = work.actor;
  const own = await inquiriesWhere(work, { statement: { personId } });
  const open = await inquiriesWhere(work, { answeredAt: null, statement: { personId: { not: personId } } });
  return {
    toAnswer: open
      .filter((inquiry) => mayAnswer(personId, inquiry))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
      .slice(0, most),
    own: own.toReversed().slice(0, most),
  };
}
