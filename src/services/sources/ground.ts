import { ownersFrom } from '../../domain/sources/owner.ts';
import type { Ground } from '../../domain/sources/reading.ts';
import { Refusal } from '../../errors.ts';
import { toDay } from '../../store/time.ts';
import { forgottenOwner } from '../forgetting/source-names.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { whoTheyAre } from '../people/who-they-are.ts';
import type { Reading } from '../work.ts';
import type { MappingInForce } from './mappings.ts';

type Mapped = Pick<MappingInForce, 'rules' | 'indicator' | 'from'> & {
  readonly sourceId: string;
  readonly until?: Temporal.PlainDate | undefined;
};

/** With what a mapping reads its records. Throws the Refusal `nothing-to-show` where there is no such indicator any more. */
export async function groundOf({ tx, org, today }: Reading, mapped: Mapped): Promise<Ground> {
  const indicator = indicatorsOn(org, today).find(({ key }) => key === mapped.indicator);
  if (!indicator) throw new Refusal({ code: 'nothing-to-show' });
  const people = await tx.person.findMany({
    where: { orgId: org.id },
    select: { id: true, name: true, alias: true, email: true, mobile: true, leftOn: true },
    orderBy: { id: 'asc' },
  });
  const table = await tx.sourceOwner.findMany({ where: { orgId: org.id, sourceId: mapped.sourceId } });
  const outsiders = await tx.sourceOutsider.findMany({ where: { orgId: org.id, sourceId: mapped.sourceId } });
  const said = new Map(table.map(({ owner, personId }) => [owner, personId]));
  const isPast = (day: Date): boolean => Temporal.PlainDate.compare(toDay(day), today) < 0;
  const left = new Map(people.map(({ id, leftOn }) => [id, leftOn !== null && isPast(leftOn)]));
  const whoIs = await whoTheyAre({ tx, org });
  return {
    rules: mapped.rules,
    indicator,
    currency: org.currency,
    zone: org.zone,
    owners: {
      ...ownersFrom(
        // Whoever is one with somebody else by now is meant by what either was known by.
        people.map(({ leftOn: _, ...person }) => {
          const id = whoIs(person.id);
          return { ...person, id, left: left.get(id) ?? false };
        }),
        said,
        new Set(outsiders.map(({ owner }) => owner)),
      ),
      forgotten: (owner) => said.get(forgottenOwner(org.id, owner)),
    },
    from: mapped.from,
    until: mapped.until,
  };
}
