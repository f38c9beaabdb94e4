import { periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import type { Platform, Profile } from '../../ports/messenger.ts';
import { fromLocale, toLocale } from '../../store/locale.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Organisation } from '../work.ts';
import { type Known, known } from './identify.ts';

interface Joining {
  readonly tx: Tx;
  readonly org: Organisation;
  readonly workspaceId: string;
  readonly platform: Platform;
  readonly user: string;
  readonly profile: Profile;
  readonly admin: boolean;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly newId: () => string;
}

/**
 * A full member of the company who writes to the bot for the first time joins as a rep without a team. Throws the Refusal
 * `not-a-member` for guests, for people of other companies, and for everybody where the organisation has closed the door.
 */
export async function join(joining: Joining): Promise<Known> {
  const { tx, org, workspaceId, platform, user, profile, admin, today, newId } = joining;
  if (!profile.member || !(org.policy.joinOpen || admin)) throw new Refusal({ code: 'not-a-member' });
  const { locale, zone } = await tx.organisation.findUniqueOrThrow({ where: { id: org.id } });
  const person = await tx.person.create({
    data: {
      orgId: org.id,
      id: newId(),
      name: profile.name,
      admin,
      locale: fromLocale(profile.locale ?? toLocale(locale)),
      zone: profile.zone ?? zone,
      // A first word is not a first day of work: until somebody says otherwise, no target of the year is prorated.
      joinedOn: fromDay(periodOf('year', today, org.fiscalYearStart).from),
    },
  });
  const identity = { orgId: org.id, workspaceId, externalId: user };
  const { count } = await tx.identity.createMany({
    data: [{ ...identity, personId: person.id }],
    skipDuplicates: true,
  });
  if (count > 0) {
    const actor = { personId: person.id, via: platform };
    await audit({ ...joining, actor }, { action: 'person.join', subject: `person:${person.id}`, after: { admin } });
    return known(person);
  }
  // Of two first messages at the same moment the other was quicker: they are the same person.
  await tx.person.delete({ where: { orgId_id: { orgId: org.id, id: person.id } } });
  const first = await tx.identity.findUniqueOrThrow({
    where: { orgId_workspaceId_externalId: identity },
    select: { person: true },
  });
  return known(first.person);
}
