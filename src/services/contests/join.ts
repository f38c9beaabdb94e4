import { hasBegun } from '../../domain/contests/contest.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { aimsOf } from './aims.ts';
import { contestAlone } from './lock.ts';
import { type ContestView, contestSubject, type SideView } from './read.ts';
import { contestSeen, sideOf } from './seen.ts';

export interface Joined {
  readonly contest: ContestView;
  readonly side: SideView;
}

/**
 * Joins a contest before its first day, for the own side: from then on one is seen in its chat. Throws the Refusals
 * `contest-join-refused` (with why), `not-your-contest`, `contest-moved-on` and `nothing-to-show`.
 */
export async function joinContest(work: Work, number: number, chatId: string | undefined): Promise<Joined> {
  const { tx, org, actor, now, today } = work;
  // Who may not is told so at once, and waits for nobody.
  await contestSeen(work, number, chatId);
  await contestAlone(work, number);
  const contest = await contestSeen(work, number, chatId);
  const { id: contestId, sides, state, indicator, measure, from, until } = contest;
  if (state !== 'open') throw new Refusal({ code: 'contest-moved-on', number, state });
  if (sides.some(({ players }) => players.includes(actor.personId))) throw refused(number, 'already');
  const side = sideOf(work, contest);
  if (!side) throw new Refusal({ code: 'not-your-contest', number });
  if (hasBegun(contest, today)) throw new Refusal({ code: 'contest-moved-on', number, state: 'running' });
  if (measure === 'attainment') {
    const aims = await aimsOf(work, [actor.personId], indicator, { from, until });
    if (!aims.has(actor.personId)) throw refused(number, 'no-target');
  }
  await tx.contestPlayer.create({
    data: { orgId: org.id, contestId, personId: actor.personId, index: side.index, joinedAt: fromInstant(now) },
    select: { personId: true },
  });
  await audit(work, {
    action: 'contest.join',
    subject: contestSubject(contestId),
    after: { number, sides: [side.id] },
  });
  await refresh(work, contestSubject(contestId));
  return { contest, side };
}

const refused = (number: number, why: 'already' | 'no-target'): Refusal =>
  new Refusal({ code: 'contest-join-refused', number, why });
