import { periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import type { Platform, Profile } from '../../ports/messenger.ts';
import type { Person } from '../../store/client/client.ts';
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
  /** The group in which they write for the first time, if it is bound to a team. */
  readonly chatId?: string | undefined;
  /** Who brings somebody that has not written yet; the door is open then. */
  readonly broughtById?: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly newId: () => string;
}

/**
 * A full member of the company who writes to the bot for the first time is whoever was imported with the same e-mail and has
 * no account yet; anybody else joins as a rep without a team, who speaks what the messenger says, or else the language of the
 * group they write in, or of the company. A name alone makes nobody somebody else. Throws the Refusal `not-a-member` for guests,
 * for people of other companies, and for everybody where the organisation has closed the door.
 */
export async function join(joining: Joining): Promise<Known> {
  const { tx, org, workspaceId, platform, user, profile, admin, today, newId } = joining;
  if (!profile.member) throw new Refusal({ code: 'not-a-member' });
  const awaited = await awaitedWith(tx, org.id, profile.email);
  if (awaited) return adopt(joining, awaited);
  if (!(org.policy.joinOpen || admin || joining.broughtById)) throw new Refusal({ code: 'not-a-member' });
  const { locale, zone, confirmedAt } = await tx.organisation.findUniqueOrThrow({ where: { id: org.id } });
  const chat = joining.chatId ? await chatOf(joining, joining.chatId) : null;
  // Until an admin has said what the company speaks, the messenger is all there is to go by.
  const spoken = platform === 'feishu' && confirmedAt === null ? 'zh-CN' : toLocale(locale);
  const person = await tx.person.create({
    data: {
      orgId: org.id,
      id: newId(),
      name: profile.name,
      email: profile.email ?? null,
      admin,
      locale: profile.locale ? fromLocale(profile.locale) : (chat?.locale ?? fromLocale(spoken)),
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
    const actor = { personId: joining.broughtById ?? person.id, via: platform };
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

const chatOf = ({ tx, org }: Joining, id: string) =>
  tx.chat.findUnique({ where: { orgId_id: { orgId: org.id, id } }, select: { locale: true } });

/** The one person with this e-mail whom no account speaks for. */
async function awaitedWith(tx: Tx, orgId: string, email: string | undefined): Promise<Person | undefined> {
  if (!email) return undefined;
  const [only, ...others] = await tx.person.findMany({
    where: { orgId, leftOn: null, identities: { none: {} }, email: { equals: email, mode: 'insensitive' } },
  });
  return others.length === 0 ? only : undefined;
}

async function adopt(joining: Joining, { id: personId }: Person): Promise<Known> {
  const { tx, org, workspaceId, user, platform, admin } = joining;
  const identity = { orgId: org.id, workspaceId, externalId: user };
  await tx.identity.createMany({ data: [{ ...identity, personId }], skipDuplicates: true });
  const where = { orgId_id: { orgId: org.id, id: personId } };
  const person = await tx.person.update({ where, data: admin ? { admin } : {} });
  const actor = { personId: joining.broughtById ?? personId, via: platform };
  await audit(
    { ...joining, actor },
    { action: 'person.join', subject: `person:${personId}`, after: { admin: person.admin } },
  );
  return known(person);
}
