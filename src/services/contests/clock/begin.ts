import { announce, refresh } from '../../../outbox/announce.ts';
import { fromInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import type { ClockWork } from '../../tasks/clock/tick.ts';
import { aimsOf } from '../aims.ts';
import { contestAlone } from '../lock.ts';
import { boardSubject, contestSubject, readContest, type SideView } from '../read.ts';
import { keepBoardTrue } from './keep-true.ts';

/**
 * Begins a contest whose first day has come: from now on even its aims are fixed. With fewer than two sides that somebody has
 * joined it does not take place. Says whether that was still to be done.
 */
export async function beginContest(work: ClockWork, { number }: { readonly number: number }): Promise<boolean> {
  const { tx, org, now } = work;
  await contestAlone(work, number);
  const contest = await readContest(work, number);
  const { id, state, sides, indicator, from, until, chat } = contest;
  if (state !== 'open') return false;
  const joined = sides.filter(({ players }) => players.length > 0);
  const begins = joined.length > 1;
  await tx.contest.update({
    where: { orgId_id: { orgId: org.id, id } },
    data: begins ? { state: 'running', startedAt: fromInstant(now) } : { state: 'lapsed', endedAt: fromInstant(now) },
    select: { id: true },
  });
  await audit(work, {
    action: begins ? 'contest.begin' : 'contest.lapse',
    subject: contestSubject(id),
    after: { number, people: sides.flatMap(({ players }) => players) },
  });
  await refresh(work, contestSubject(id));
  if (!begins) return true;
  const people = joined.flatMap(({ players }) => players);
  const aims = await aimsOf({ tx, org, today: from }, people, indicator, { from, until });
  for (const side of joined) {
    await tx.contestSide.update({
      where: { orgId_contestId_index: { orgId: org.id, contestId: id, index: side.index } },
      data: { aim: aimOf(side, aims) ?? null },
      select: { index: true },
    });
  }
  await keepBoardTrue(work, { number });
  await announce(work, [
    {
      key: `contest-board:${id}`,
      subject: boardSubject(id),
      kind: 'contest-board',
      about: { number },
      to: { chatId: chat.id },
    },
  ]);
  return true;
}

/** Of all who have joined for it, or of nobody: a part of them says nothing about the side. */
function aimOf({ players }: SideView, aims: ReadonlyMap<string, bigint>): bigint | undefined {
  const own = players.flatMap((personId) => aims.get(personId) ?? []);
  return own.length === players.length ? own.reduce((sum, aim) => sum + aim, 0n) : undefined;
}
