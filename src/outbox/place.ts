import type { Place } from '../announcements/announcement.ts';
import type { Destination, Messenger } from '../ports/messenger.ts';
import type { Announcement } from '../store/client/client.ts';
import { toLocale } from '../store/locale.ts';
import type { Database } from '../store/store.ts';
import { disconnected } from './announce.ts';
import type { Deliverer } from './deliver.ts';

/** A place, and the way there. */
export interface Reached extends Place {
  readonly messenger: Messenger;
  readonly destination: Destination;
  readonly workspaceId: string;
}

type Ways = Pick<Deliverer, 'db' | 'messengers' | 'clock'>;
/** To whom, and where it stands already. */
export type Addressed = Pick<Announcement, 'orgId' | 'chatId' | 'personId' | 'workspaceId' | 'postedChat'> & {
  /** The workspace in which the person has the home that is meant; undefined for a message. */
  readonly homeIn?: string | undefined;
};

/**
 * Where an announcement goes; `disconnected` where the bot is not for now, undefined when there is no way to get there any
 * more.
 */
export async function placeOf(
  parts: Ways,
  announcement: Addressed,
): Promise<Reached | typeof disconnected | undefined> {
  const found = announcement.chatId
    ? await chatPlace(parts.db, announcement.orgId, announcement.chatId)
    : await personPlace(parts, announcement);
  const messenger = parts.messengers.find((candidate) => candidate.platform === found?.platform);
  if (!found || !messenger) return undefined;
  if (found.disconnectedAt) return disconnected;
  const { platform, currency, locale, zone, privacy, tenant, to, workspaceId } = found;
  return {
    messenger,
    destination: { tenant, to },
    workspaceId,
    db: parts.db,
    orgId: announcement.orgId,
    now: parts.clock(),
    reader: { locale: toLocale(locale), platform, prefix: messenger.prefix, zone, currency },
    privacy,
    chatId: announcement.chatId ?? undefined,
  };
}

const workspace = { select: { platform: true, tenant: true, disconnectedAt: true } } as const;
const organisation = { select: { currency: true } } as const;

async function chatPlace(db: Database, orgId: string, id: string) {
  const chat = await db.chat.findUnique({ where: { orgId_id: { orgId, id } }, include: { workspace, organisation } });
  return (
    chat && {
      ...chat.workspace,
      workspaceId: chat.workspaceId,
      currency: chat.organisation.currency,
      locale: chat.locale,
      zone: chat.zone,
      privacy: chat.privacy,
      to: { chat: chat.externalId },
    }
  );
}

/**
 * Somebody who is in both messengers is written to in the one that the organisation connected first, of those that are. What
 * stands in one of them already, or may, stays there.
 */
async function personPlace({ db, messengers }: Ways, { orgId, personId, workspaceId, postedChat, homeIn }: Addressed) {
  const platforms = messengers.map(({ platform }) => platform);
  const person = await db.person.findUnique({
    where: { orgId_id: { orgId, id: personId ?? '' } },
    select: {
      locale: true,
      zone: true,
      organisation,
      identities: {
        where: { workspace: { platform: { in: platforms } } },
        include: { workspace },
        orderBy: [
          { workspace: { disconnectedAt: { sort: 'asc', nulls: 'first' } } },
          { workspace: { connectedAt: 'asc' } },
          { workspaceId: 'asc' },
        ],
      },
    },
  });
  const settled = person?.identities.find((identity) => identity.workspaceId === (homeIn ?? workspaceId));
  const identity = settled ?? person?.identities[0];
  if (!person || !identity) return undefined;
  // The account in which it stands has gone to somebody else, who is not to read on.
  if ((postedChat || homeIn) && !settled) return undefined;
  return {
    ...identity.workspace,
    workspaceId: identity.workspaceId,
    currency: person.organisation.currency,
    locale: person.locale,
    zone: person.zone,
    privacy: 'full' as const,
    to: { user: identity.externalId },
  };
}
