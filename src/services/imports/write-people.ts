import { periodOf } from '../../domain/period.ts';
import { isQuiet } from '../../domain/teams/shift.ts';
import { fromLocale } from '../../store/locale.ts';
import { fromDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { storeShift } from '../teams/store-shift.ts';
import type { Work } from '../work.ts';
import { differs } from './differs.ts';
import type { PersonEntry } from './people.ts';

/** Stores the people of a sheet; who changes teams is told, as by `team add`. */
export async function writePeople(work: Work, entries: readonly PersonEntry[]): Promise<void> {
  const { tx, org } = work;
  await createPeople(
    work,
    entries.filter(({ known }) => !known),
  );
  for (const entry of entries) await updatePerson(work, entry);
  await tx.identity.createMany({
    data: entries.flatMap(({ personId, accounts }) =>
      accounts.map((account) => ({ orgId: org.id, ...account, personId })),
    ),
  });
  for (const { known, planned } of entries) {
    if (planned && !isNewcomer(known, planned)) await storeShift(work, planned);
  }
}

/** Somebody new who takes nobody's place has no numbers that could move, and no account to be told on. */
const isNewcomer = (known: PersonEntry['known'], planned: NonNullable<PersonEntry['planned']>): boolean =>
  known === undefined && isQuiet(planned.shift);

/**
 * Speaks and counts time as the organisation does, unless the sheet says otherwise. A first day that nobody has said is no
 * first day: no target of the year is prorated for it.
 */
async function createPeople(work: Work, entries: readonly PersonEntry[]): Promise<void> {
  const { tx, org, today } = work;
  const { locale, zone } = await tx.organisation.findUniqueOrThrow({ where: { id: org.id } });
  const yearStart = periodOf('year', today, org.fiscalYearStart).from;
  await tx.person.createMany({
    data: entries.map(({ personId, record }) => ({
      orgId: org.id,
      id: personId,
      name: record.name,
      alias: record.alias,
      email: record.email ?? null,
      mobile: record.mobile ?? null,
      locale: record.locale ? fromLocale(record.locale) : locale,
      zone: record.zone ?? zone,
      joinedOn: fromDay(record.joinedOn ?? yearStart),
    })),
  });
  await tx.membership.createMany({
    data: entries.flatMap(({ known, planned, record }) =>
      planned && isNewcomer(known, planned)
        ? planned.shift.begins.map((begun) => ({ orgId: org.id, ...begun, from: fromDay(record.joinedOn ?? today) }))
        : [],
    ),
  });
}

async function updatePerson({ tx, org, ...work }: Work, { record, known, personId }: PersonEntry): Promise<void> {
  if (!known || !differs(record, known)) return;
  const { alias, email, mobile, locale, zone, joinedOn } = record;
  await tx.person.update({
    where: { orgId_id: { orgId: org.id, id: personId } },
    data: {
      ...(alias === null ? {} : { alias }),
      ...(email === undefined ? {} : { email }),
      ...(mobile === undefined ? {} : { mobile }),
      ...(locale === undefined ? {} : { locale: fromLocale(locale) }),
      ...(zone === undefined ? {} : { zone }),
      ...(joinedOn === undefined ? {} : { joinedOn: fromDay(joinedOn) }),
    },
    select: { id: true },
  });
  const { name } = known;
  await audit({ tx, org, ...work }, { action: 'person.change', subject: `person:${personId}`, after: { name } });
}
