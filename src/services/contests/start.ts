import { announce } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { takeContest } from './draft.ts';
import { contestSubject } from './read.ts';
import type { Wanted } from './wanted.ts';

/**
 * Announces a contest as it was shown, once, in its chat; a colleague who is named is asked as well. Whoever has it against a
 * colleague has joined. Gives its number. Throws what `takeContest` throws.
 */
export async function startContest(work: Work, draftId: string): Promise<Wanted & { readonly number: number }> {
  const { tx, org, actor, now, newId } = work;
  const wanted = await takeContest(work, draftId);
  const { place, sides, indicator, tieBreak, measure, minimum, from, until, closesAt } = wanted;
  const id = newId();
  // Numbers are given out one after the other; a stronger lock would wait for everybody who writes in this organisation.
  await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR NO KEY UPDATE`;
  const last = await tx.contest.aggregate({ where: { orgId: org.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.contest.create({
    data: {
      ...{ orgId: org.id, id, number, chatId: place.id, makerId: actor.personId, measure },
      ...{ indicator: indicator.key, tieBreak: tieBreak?.key ?? null, minimum: minimum ?? null },
      ...{ from: fromDay(from), until: fromDay(until), closesAt: fromInstant(closesAt), createdAt: fromInstant(now) },
    },
    select: { id: true },
  });
  await tx.contestSide.createMany({
    data: sides.map((side, index) => ({
      ...{ orgId: org.id, contestId: id, index },
      ...(side.kind === 'team' ? { teamId: side.id } : { personId: side.id }),
    })),
  });
  const own = sides.findIndex((side) => side.kind === 'person' && side.id === actor.personId);
  if (own >= 0) {
    await tx.contestPlayer.create({
      data: { orgId: org.id, contestId: id, personId: actor.personId, index: own, joinedAt: fromInstant(now) },
      select: { personId: true },
    });
  }
  const asked = sides.filter((side) => side.kind === 'person' && side.id !== actor.personId).map((side) => side.id);
  const told = { about: { number }, subject: contestSubject(id) };
  await announce(work, [
    { ...told, key: `contest:${id}`, kind: 'contest', to: { chatId: place.id } },
    ...asked.map((personId) => ({
      ...told,
      key: `contest-asked:${id}:${personId}`,
      kind: 'contest-asked',
      to: { personId },
    })),
  ]);
  await audit(work, {
    action: 'contest.offer',
    subject: contestSubject(id),
    concerns: `team:${place.team.id}`,
    others: asked,
    after: { number, indicator: indicator.key, sides: sides.map((side) => side.id) },
  });
  return { ...wanted, number };
}
