import { readAmount } from '../../../domain/amount.ts';
import { longestInquiry } from '../../../domain/rewards/inquiry.ts';
import { Refusal } from '../../../errors.ts';
import { fromInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { periodKey } from '../../periods/kept.ts';
import type { Looking, Work } from '../../work.ts';
import { type Inquiry, inquirySubject, mayAnswer, readInquiry } from './read.ts';
import { tellDecided } from './tell.ts';

/** As it is said: untrusted. */
export interface Answer {
  readonly answer: string;
  /** What it puts right, `+160`: a line of the next statement. Without it the line stands. */
  readonly adjustment?: string | undefined;
}

/** A question that the actor could answer. Throws the Refusals `nothing-to-show`, `not-your-inquiry` and `inquiry-answered`. */
export async function inquiryToAnswer(work: Looking, number: number): Promise<Inquiry> {
  const { personId } = work.actor;
  const inquiry = await readInquiry(work, { number });
  if (!inquiry) throw new Refusal({ code: 'nothing-to-show' });
  if (!mayAnswer(personId, inquiry)) {
    const own = inquiry.asker.id === personId;
    throw new Refusal(own ? { code: 'not-your-inquiry', number, owner: inquiry.owner } : { code: 'nothing-to-show' });
  }
  if (inquiry.answered) throw answeredBefore(inquiry);
  return inquiry;
}

/**
 * Answers a question, once, by whoever approves what is paid: the statement is held no longer, and what the answer puts right
 * is a line of that person's next one. Throws those of `inquiryToAnswer`, `question-length` and `unreadable-adjustment`.
 */
export async function answerInquiry(work: Work, number: number, said: Answer): Promise<Inquiry> {
  const { tx, org, actor, now } = work;
  const { id, asker, payout } = await inquiryToAnswer(work, number);
  const answer = said.answer.trim();
  if (answer === '' || answer.length > longestInquiry) {
    throw new Refusal({ code: 'question-length', what: 'answer', most: longestInquiry });
  }
  const adjustment = adjustmentIn(said.adjustment, org.currency);
  const { count } = await tx.rewardInquiry.updateMany({
    where: { orgId: org.id, id, answeredAt: null },
    data: { answer, adjustment, answeredById: actor.personId, answeredAt: fromInstant(now) },
  });
  const answered = await readInquiry(work, { id });
  if (!answered) throw new Error('what was answered is there');
  if (count === 0) throw answeredBefore(answered);
  await audit(work, {
    action: 'inquiry.answer',
    subject: inquirySubject(id),
    concerns: `person:${asker.id}`,
    others: [asker.id],
    after: { number, period: periodKey(payout.period) },
  });
  await tellDecided(work, answered);
  return answered;
}

const answeredBefore = ({ number, answered }: Inquiry): Refusal =>
  new Refusal({ code: 'inquiry-answered', number, by: answered?.by, at: answered?.at });

const money = { unit: 'currency', decimals: 2, measure: '' } as const;

/** In the smallest unit of the currency. */
function adjustmentIn(typed: string | undefined, currency: string): bigint {
  const word = typed?.trim() ?? '';
  if (word === '') return 0n;
  const reading = readAmount(word, money);
  const foreign = reading.kind === 'amount' && reading.currency && reading.currency !== currency;
  if (reading.kind !== 'amount' || foreign) throw new Refusal({ code: 'unreadable-adjustment', word });
  return reading.value;
}
