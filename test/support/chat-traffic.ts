import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Emulator, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { startFeishuEmulator } from '../../adapters/emulators/feishu/index.ts';
import { startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { feishu as feishuMessenger } from '../../adapters/messengers/feishu/index.ts';
import { scopes } from '../../adapters/messengers/feishu/scopes.ts';
import { slack as slackMessenger } from '../../adapters/messengers/slack/index.ts';
import { announcements } from '../../src/announcements/index.ts';
import type { Card } from '../../src/card/card.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { deliver } from '../../src/outbox/deliver.ts';
import { credentials, feishuTenant, opening, people, slackWorkspace } from '../../src/playground/company.ts';
import type { DrawOptions, Messenger } from '../../src/ports/messenger.ts';
import type { Company } from './company.ts';
import { memoryVault } from './memory-vault.ts';

/** A chat of one kind: what it may be shown, in which language, in which messenger. */
export interface Kind {
  readonly privacy: Privacy;
  readonly locale: 'zh-CN' | 'en';
  readonly platform: 'slack' | 'feishu';
  readonly team: string;
}

export interface Room extends Kind {
  /** Ours, and the messenger's. */
  readonly id: string;
  readonly externalId: string;
}

/** Chats of several kinds over the wire, with everything that reaches them, and every picture that is asked for. */
export interface Traffic {
  readonly rooms: readonly Room[];
  /** Delivers what has been announced to these chats, with pictures of one pixel unless they are drawn otherwise. */
  deliverAll(draw?: DrawOptions['draw']): Promise<void>;
  /** Its cards of a kind, in the order in which they were worded: more than one of what was changed. */
  cards(room: Room, kind: string): readonly Card[];
  /** How many announcements of a kind it was told. */
  told(room: Room, kind: string): number;
  /** What stands in it for everybody. */
  messages(room: Room): readonly SeenMessage[];
  /** Every request about the chat, as the messenger received it. */
  payloads(room: Room): readonly unknown[];
  /** What its pictures are drawn from. */
  specs(room: Room): readonly object[];
  close(): Promise<void>;
}

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const unhurried = Object.fromEntries(
  ['chat.update', 'files.getUploadURLExternal', 'files.completeUploadExternal', 'files.info'].map((method) => [
    method,
    100_000,
  ]),
);

export async function openTraffic(company: Company, kinds: readonly Kind[]): Promise<Traffic> {
  const { db, org } = company;
  const workspaces = await db.workspace.findMany();
  const rooms = kinds.map((kind, nth): Room => {
    // None is the beginning of another.
    const externalId = kind.platform === 'slack' ? `CROOM${nth + 100}` : `oc_room_${nth + 100}`;
    return { ...kind, id: randomUUIDv7(), externalId };
  });
  await db.chat.createMany({
    data: rooms.map(({ id, externalId, platform, team, privacy, locale }) => ({
      orgId: org.id,
      id,
      workspaceId: workspaces.find((one) => one.platform === platform)?.id ?? '',
      externalId,
      name: externalId,
      teamId: company.idOf(team),
      locale: locale === 'en' ? ('en' as const) : ('zh_CN' as const),
      zone: org.zone,
      privacy,
    })),
  });
  await db.schedule.createMany({
    data: rooms.map(({ id: chatId }) => ({
      ...{ orgId: org.id, id: randomUUIDv7(), chatId, digest: 'weekly' },
      ...{ weekday: 1, minute: 540, since: new Date(0) },
    })),
  });
  const clock = () => opening.toInstant();
  const vendors = { serviceUrl: 'http://127.0.0.1:9', clock };
  const slack = await startSlackEmulator({
    ...{ ...vendors, ...credentials.slack, appId: slackWorkspace.app, team: slackWorkspace.team },
    botUserId: slackWorkspace.bot,
    postIntervalMs: 0,
    callsPerMinute: unhurried,
    ...seats('slack', rooms),
  });
  const feishu = await startFeishuEmulator({
    ...{ ...vendors, ...credentials.feishu, appId: feishuTenant.app, tenantKey: feishuTenant.key },
    bot: { openId: feishuTenant.bot, name: 'qibu' },
    scopes: scopes.map((name) => ({ name, granted: true })),
    limits: { secondMs: 1 },
    ...seats('feishu', rooms),
  });
  // Nobody waits for the limits of the vendors here.
  const timer = { now: () => 0, sleep: async () => {} };
  const { botToken, signingSecret } = credentials.slack;
  const { appSecret, encryptKey, verificationToken } = credentials.feishu;
  const messengers: Messenger[] = [
    slackMessenger(
      { botToken, signingSecret, apiUrl: `${slack.url}/api/` },
      { clock, log: () => {}, timer, vault: memoryVault(), unguessable: randomBytes },
    ),
    feishuMessenger(
      { appId: feishuTenant.app, appSecret, keys: { encryptKey, verificationToken }, baseUrl: feishu.url },
      { clock, log: () => {}, timer: { ...timer, now: () => clock().epochMilliseconds } },
    ),
  ];
  for (const messenger of messengers) await messenger.connect();
  const kindsOfNews = announcements(openTypeface());
  const drawn = new Map(rooms.map(({ id }): [string, object[]] => [id, []]));
  const worded = new Map(
    rooms.map(({ id }): [string, { announcementId: string; kind: string; card: Card }[]] => [id, []]),
  );
  const emulators: Readonly<Record<Kind['platform'], Emulator>> = { slack, feishu };

  return {
    rooms,
    deliverAll: async (draw = async () => png) => {
      const waiting = await db.announcement.findMany({ where: { chatId: { in: rooms.map(({ id }) => id) } } });
      const delivered = waiting.map(async ({ orgId, id: announcementId, kind: name, chatId }) => {
        // A messenger that has a picture already asks for none.
        const seen = kindsOfNews.map((kind) => ({
          ...kind,
          card: async (...asked: Parameters<typeof kind.card>) => {
            const card = await kind.card(...asked);
            if (card) worded.get(chatId ?? '')?.push({ announcementId, kind: kind.kind, card });
            for (const block of card?.body ?? [])
              if (block.type === 'picture') drawn.get(chatId ?? '')?.push(block.spec);
            return card;
          },
        }));
        const failures: string[] = [];
        const onFailure = ({ reason }: { reason: string }) => failures.push(reason);
        const parts = { db, messengers, kinds: seen, draw, clock, leaseSeconds: 300, onFailure };
        const once = () => deliver(parts, { orgId, announcementId, kind: name });
        // On a busy machine a connection may be closed just when it is used again; the queue tries again, too.
        await once().catch(once);
        if (failures.length > 0) throw new Error(failures.join());
      });
      await Promise.all(delivered);
    },
    told: ({ id }, kind) =>
      new Set((worded.get(id) ?? []).flatMap((one) => (one.kind === kind ? [one.announcementId] : []))).size,
    cards: ({ id }, kind) => (worded.get(id) ?? []).flatMap((one) => (one.kind === kind ? [one.card] : [])),
    messages: ({ platform, externalId }) => {
      const emulator = emulators[platform];
      const [reader] = emulator.users;
      return emulator.messages(externalId, reader?.id ?? '').filter(({ author }) => author === 'bot');
    },
    payloads: ({ platform, externalId }) =>
      emulators[platform].requests
        .filter(({ path, body }) => JSON.stringify([path, body]).includes(externalId))
        .map(({ body }) => body),
    specs: ({ id }) => drawn.get(id) ?? [],
    close: async () => {
      await slack.close();
      await feishu.close();
    },
  };
}

/** Everybody of the company is in every chat. */
function seats(platform: Kind['platform'], rooms: readonly Room[]) {
  const users = people.flatMap(({ [platform]: id, name, locale }) =>
    id ? [{ id, name, locale, zone: 'Asia/Shanghai' }] : [],
  );
  const members = users.map(({ id }) => id);
  const chats = rooms
    .filter((room) => room.platform === platform)
    .map(({ externalId: id }) => ({ id, name: id, members }));
  return { users, chats };
}
