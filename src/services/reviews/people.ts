import { fromDay } from '../../store/time.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** A form's list has no more. */
const most = 100;

/** Who can be the owner of an action: everybody of the team and below today, and whoever asks. */
export async function possibleOwners({ tx, org, today, actor }: Work, teamId: string) {
  const members = everybodyIn(org, teamsOn(org, today), teamId, today).map(({ personId }) => personId);
  const people = await tx.person.findMany({
    where: {
      ...{ orgId: org.id, id: { in: [...members, actor.personId] } },
      OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }],
    },
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  return people;
}
