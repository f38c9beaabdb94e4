import { DeliveryError, Refusal } from '../errors.ts';
import type { Inbound } from '../ports/messenger.ts';
import type { Known } from '../services/people/identify.ts';
import { join } from '../services/people/join.ts';
import { welcomeAdmin } from '../services/setup/open.ts';
import type { Where } from '../services/teams/bind.ts';
import type { Organisation } from '../services/work.ts';
import type { Reader } from '../texts/reader.ts';
import type { Entrance } from './entrance.ts';
import { strangerIn } from './stranger.ts';

/** Who is calling, from where, and how to speak to them. */
export interface Caller {
  readonly org: Organisation;
  readonly person: Known;
  readonly reader: Reader;
  readonly chatId: string | undefined;
  readonly where: Where;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** Throws the Refusals `not-connected` and `not-a-member`. Somebody new joins here. */
export async function whoIs(entrance: Entrance, inbound: Inbound, now: Temporal.Instant): Promise<Caller> {
  const found = await entrance.identify(inbound);
  if (!found) throw new Refusal({ code: 'not-connected' });
  const { org, workspaceId, chatId } = found;
  const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
  const person =
    found.person ?? (await bring(entrance, inbound, inbound.user, { org, workspaceId, now, today, chatId }));
  if (person.leftOn && Temporal.PlainDate.compare(today, person.leftOn) > 0) {
    throw new Refusal({ code: 'not-a-member' });
  }
  const reader = { ...strangerIn(entrance, inbound), locale: person.locale, zone: person.zone, currency: org.currency };
  return { org, person, reader, chatId, where: { workspaceId, chat: inbound.chat }, now, today };
}

/** The caller means somebody who has not written yet. Throws the Refusal `no-person` where the messenger knows no such colleague. */
export async function bringAlong(entrance: Entrance, inbound: Inbound, caller: Caller, user: string): Promise<void> {
  const { org, now, today, where, person } = caller;
  try {
    await bring(entrance, inbound, user, { org, now, today, workspaceId: where.workspaceId, broughtById: person.id });
  } catch (error) {
    throw error instanceof Refusal ? new Refusal({ code: 'no-person', word: user }) : error;
  }
}

interface Home {
  readonly org: Organisation;
  readonly workspaceId: string;
}

/**
 * Somebody whom nobody knows yet joins, as the messenger knows them, before any transaction begins: it must not wait for one.
 * Throws the Refusals `not-connected` and, of whom the messenger does not know either, `not-a-member`.
 */
export async function bring(
  { db, messengers, admins, newId, queue }: Entrance,
  { platform, tenant }: Pick<Inbound, 'platform' | 'tenant'>,
  user: string,
  where: Home & Pick<Caller, 'now' | 'today'> & { readonly broughtById?: string; readonly chatId?: string | undefined },
): Promise<Known> {
  const messenger = messengers.find((candidate) => candidate.platform === platform);
  if (!messenger) throw new Refusal({ code: 'not-connected' });
  const profile = await messenger.profile(tenant, user).catch((error: unknown) => {
    const nobody = error instanceof DeliveryError && error.failure === 'destination';
    throw nobody ? new Refusal({ code: 'not-a-member' }) : error;
  });
  const admin = admins.includes(`${platform}:${user}`);
  return db.$transaction(async (tx) => {
    const joined = await join({ ...where, tx, platform, user, profile, admin, newId });
    if (admin) await welcomeAdmin({ ...where, tx, newId, queue }, joined.id);
    return joined;
  });
}
