import { recounted } from '../../domain/praise/counting.ts';
import { Refusal } from '../../errors.ts';
import { announce, type Fact } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { takeDraft } from '../drafts/take.ts';
import { peopleOneAtATime } from '../people/one-at-a-time.ts';
import type { Work } from '../work.ts';
import { chatsAbout } from './chats.ts';
import { countsThrough, credit } from './credit.ts';
import { mustBeLeft } from './limit.ts';
import { praiseDraft, praiseFrom } from './preview.ts';
import { countableInWeek } from './week.ts';
import { colleagueMeant } from './whom.ts';

export interface Published {
  readonly id: string;
  readonly to: { readonly name: string; readonly alias: string | null };
  /** How many more can be given today. */
  readonly left: number;
  /** In how many chats it shows. */
  readonly chats: number;
}

/** All messages about one praise. */
export const praiseSubject = (id: string): string => `praise:${id}`;

/**
 * Publishes a praise as it was shown, once, and tells whoever it is for. Throws the Refusals of a draft, `praise-limit`, and
 * `praise-misread` where its person is not there any more.
 */
export async function publishPraise(work: Work, draftId: string): Promise<Published> {
  const { tx, org, actor, today, now } = work;
  const { to: toId, text, customer = null, chat } = praiseFrom(await takeDraft(work, praiseDraft, draftId));
  await peopleOneAtATime(work, [actor.personId, toId]);
  const to = await colleagueMeant(work, toId);
  if ('part' in to) throw new Refusal({ code: 'praise-misread', problems: [to] });
  const left = await mustBeLeft(work);
  const before = await countableInWeek(work, toId, today);
  const id = work.newId();
  const indicator = countsThrough(work)?.key ?? null;
  const praise = { id, fromId: actor.personId, toId, customer, indicator };
  await tx.praise.create({
    data: { orgId: org.id, ...praise, text, day: fromDay(today), at: fromInstant(now) },
    select: { id: true },
  });
  await audit(work, {
    action: 'praise.give',
    subject: praiseSubject(id),
    others: [toId],
    after: { to: toId, text, ...(customer ? { customer } : {}) },
  });
  if (indicator) await credit(work, recounted(before, [...before, { ...praise, day: today }]).begins);
  const chats = await chatsAbout(work, toId, chat);
  const fact = { about: { praise: id }, subject: praiseSubject(id) };
  const facts: Fact[] = chats.map(({ id: chatId }) => ({
    ...fact,
    key: `praise:${id}:${chatId}`,
    kind: 'praise',
    to: { chatId },
  }));
  await announce(work, [...facts, { ...fact, key: `praise-got:${id}`, kind: 'praise-got', to: { personId: toId } }]);
  return { id, to, left: left - 1, chats: chats.length };
}
