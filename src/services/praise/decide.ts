import { may } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { announce, type Fact, refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import type { Work } from '../work.ts';
import { type Award, awardSubject, readAward } from './award.ts';
import { chatsAbout } from './chats.ts';
import { countsThrough, credit } from './credit.ts';

/**
 * Grants a skill award, or declines it: once, by whoever leads the nominee or administers, and neither nominated nor is
 * nominated. What is granted shows in the chats and counts where praise does; of what is declined only the nominator
 * hears. Throws the Refusals `nothing-to-show`, `not-allowed` and `award-settled`.
 */
export async function decideAward(work: Work, id: string, decision: 'granted' | 'declined'): Promise<Award> {
  const { tx, org, actor, now } = work;
  const award = await readAward(work, id);
  if (!award) throw new Refusal({ code: 'nothing-to-show' });
  const roles = rolesTowardsPerson(work, award.to.id);
  if (!may(roles, 'decideAward') || award.from.id === actor.personId) {
    throw new Refusal({ code: may(roles, 'seeProgress') ? 'not-allowed' : 'nothing-to-show' });
  }
  const indicator = decision === 'granted' ? (countsThrough(work)?.key ?? null) : null;
  const { count } = await tx.skillAward.updateMany({
    where: { orgId: org.id, id, state: 'asked' },
    data: { state: decision, decidedById: actor.personId, decidedAt: fromInstant(now), indicator },
  });
  if (count === 0) throw await settled(work, id);
  await audit(work, {
    action: 'award.decide',
    subject: awardSubject(id),
    concerns: `person:${award.to.id}`,
    others: decision === 'granted' ? [award.to.id] : [],
    after: { to: award.to.id, decision },
  });
  if (indicator) await credit(work, [{ id, toId: award.to.id, indicator }]);
  await refresh(work, awardSubject(id));
  await tell(work, award, decision);
  return (await readAward(work, id)) ?? award;
}

async function tell(work: Work, { id, from, to, chatId }: Award, decision: 'granted' | 'declined'): Promise<void> {
  const fact = { about: { award: id }, subject: awardSubject(id) };
  const answer: Fact = { ...fact, key: `award-decided:${id}`, kind: 'award-decided', to: { personId: from.id } };
  if (decision === 'declined') return announce(work, [answer]);
  const chats = await chatsAbout(work, to.id, chatId ?? undefined);
  await announce(work, [
    ...chats.map((chat) => ({ ...fact, key: `award:${id}:${chat.id}`, kind: 'award', to: { chatId: chat.id } })),
    { ...fact, key: `award-got:${id}`, kind: 'award-got', to: { personId: to.id } },
    answer,
  ]);
}

async function settled(work: Work, id: string): Promise<Refusal> {
  const award = await readAward(work, id);
  return new Refusal({ code: 'award-settled', by: award?.decided?.by, at: award?.decided?.at });
}
