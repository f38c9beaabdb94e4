import { hasBegun } from '../../domain/contests/contest.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { announce, refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { contestAlone } from './lock.ts';
import { boardSubject, type ContestView, contestSubject } from './read.ts';
import { contestSeen } from './seen.ts';

/** What people wrote in it stands in a chat: a line, in UTF-16 units. */
export const longestReason = 200;

/**
 * Takes a contest back. Until its first day whoever made it does so; from then on with a reason, which is told, and whoever runs
 * its chat may as well. Throws the Refusals `not-contest-maker`, `contest-reason`, `contest-moved-on` and `nothing-to-show`.
 */
export async function cancelContest(
  work: Work,
  number: number,
  reason: string | undefined,
  chatId: string | undefined,
): Promise<ContestView> {
  const { tx, org, actor, now, today } = work;
  mayCancel(work, await contestSeen(work, number, chatId));
  await contestAlone(work, number);
  const contest = await contestSeen(work, number, chatId);
  const { id, state, chat } = contest;
  if (state !== 'open' && state !== 'running') throw new Refusal({ code: 'contest-moved-on', number, state });
  const begun = hasBegun(contest, today);
  if (begun && !reason) throw new Refusal({ code: 'contest-reason', number });
  await tx.contest.update({
    where: { orgId_id: { orgId: org.id, id } },
    data: {
      state: 'cancelled',
      cancelledAt: fromInstant(now),
      cancelledById: actor.personId,
      cancelReason: reason ?? null,
    },
    select: { id: true },
  });
  await audit(work, {
    action: 'contest.cancel',
    subject: contestSubject(id),
    concerns: `team:${chat.team.id}`,
    after: { number },
    ...(reason ? { reason } : {}),
  });
  await refresh(work, contestSubject(id));
  await refresh(work, boardSubject(id));
  // What stands there changes without a sound: that what has begun goes no further is told anew.
  if (state === 'running') {
    const key = `contest-cancelled:${id}`;
    await announce(work, [
      { key, subject: key, kind: 'contest-cancelled', about: { number }, to: { chatId: chat.id } },
    ]);
  }
  return contest;
}

function mayCancel(work: Work, { number, maker, chat }: ContestView): void {
  const runs = may(rolesTowardsTeam(actorStanding(work), chat.team.id), 'runDigest');
  if (maker.id !== work.actor.personId && !runs) throw new Refusal({ code: 'not-contest-maker', number, maker });
}
