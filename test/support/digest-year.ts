import { startFeishuEmulator } from '../../adapters/emulators/feishu/index.ts';
import { startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { feishu } from '../../adapters/messengers/feishu/index.ts';
import { scopes } from '../../adapters/messengers/feishu/scopes.ts';
import { slack } from '../../adapters/messengers/slack/index.ts';
import { digest } from '../../src/announcements/digest.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import type { DigestKind } from '../../src/digests/digest.ts';
import { DeliveryError } from '../../src/errors.ts';
import { releaseAll } from '../../src/outbox/lease.ts';
import { undelivered } from '../../src/outbox/sweep.ts';
import { credentials, feishuTenant, opening, people, slackWorkspace } from '../../src/playground/company.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import { bindChat } from '../../src/services/teams/bind.ts';
import { teamsOn } from '../../src/services/teams/read.ts';
import type { Work } from '../../src/services/work.ts';
import { chanceFrom } from './chance.ts';
import { type Company, foundCompany } from './company.ts';
import { memoryVault } from './memory-vault.ts';
import { type Death, Replica } from './replica.ts';

export interface YearChat {
  readonly platform: 'slack' | 'feishu';
  readonly id: string;
  readonly zone: string;
}

/**
 * The digests of some chats over a long time, with three replicas of the service whose clocks are up to ten minutes apart,
 * and an emulated Slack and Feishu. Time passes only when it is told to. The same seed brings the same accidents.
 */
export interface DigestYear {
  readonly company: Company;
  /** One of the replicas looks at its clock, and may have been started anew before. */
  glance(at: Temporal.Instant): Promise<void>;
  /** All look, some die or lose an answer, others take over, until nothing is on its way to a chat that can be reached. */
  works(at: Temporal.Instant): Promise<void>;
  /** An admin does something. */
  acts<Outcome>(at: Temporal.Instant, act: (work: Work) => Promise<Outcome>): Promise<Outcome>;
  /** A chat gets another zone. */
  moves(at: Temporal.Instant, chat: YearChat, zone: string): Promise<unknown>;
  /** No post gets to this chat, or each does again. */
  cuts(chat: string, off: boolean): void;
  /** What stands in a chat, oldest first: the kind of digest, its day, and `late`. */
  posted(chat: YearChat): string[];
  /** How often a replica died, and an answer was lost. */
  readonly accidents: { died: number; lost: number };
  close(): Promise<void>;
}

const lostAnswers = { slack: 'chat.postMessage', feishu: 'POST im/v1/messages' } as const;
const deaths: readonly [Death, ...Death[]] = ['before commit', 'before delivery', 'after the post'];
/** By so many minutes the clocks of the replicas are wrong. */
const skews = [-5, 0, 5];

/** Says which digest it is, and of which day: what a digest tells is not what is asked here. */
const kinds: readonly DigestKind[] = ['weekly', 'month', 'quarter'].map((name) => ({
  name,
  card: async ({ day, late }) => {
    const title = [name, day.add({ days: 1 }), ...(late ? ['late'] : [])].join(' ');
    return { tone: 'plain', title, body: [], fallback: title };
  },
}));

interface Opening {
  readonly seed: number;
  readonly start: Temporal.Instant;
  readonly chats: readonly YearChat[];
}

export async function openDigestYear({ seed, start, chats }: Opening): Promise<DigestYear> {
  await using opened = new AsyncDisposableStack();
  const company = await foundCompany();
  opened.defer(() => company.close());
  const { db } = company;
  const chance = chanceFrom(seed);
  const accidents = { died: 0, lost: 0 };
  const cut = new Set<string>();
  let now = start;
  let restless = false;

  const vendors = await startVendors(chats, () => now);
  opened.defer(vendors.close);
  const announced = [digest(openTypeface(), kinds)];
  const precarious = (messenger: Messenger): Messenger => ({
    ...messenger,
    post: (to, ...rest) => {
      if ('chat' in to.to && cut.has(to.to.chat)) throw new DeliveryError('transient', 'unreachable');
      if (restless && chance.happens(0.2)) {
        vendors.losesAnswer(messenger.platform);
        accidents.lost += 1;
      }
      return messenger.post(to, ...rest);
    },
  });
  const replica = (skew: number): Replica => {
    const clock = () => now.add({ minutes: skew });
    const messengers = vendors.messengers(clock).map(precarious);
    return new Replica({ db, clock, messengers, kinds: announced, digests: kinds.map(({ name }) => name) });
  };
  const replicas = skews.map(replica);
  const passTo = (at: Temporal.Instant): void => {
    if (Temporal.Instant.compare(at, now) > 0) now = at;
  };
  const acts: DigestYear['acts'] = (at, act) => {
    passTo(at);
    return company.as('wang', act, now.toZonedDateTimeISO(company.org.zone));
  };
  const moves = (at: Temporal.Instant, { platform, id }: YearChat, zone: string) =>
    acts(at, async (work) => {
      const [team] = teamsOn(work.org, opening.toPlainDate());
      const { id: workspaceId } = await work.tx.workspace.findFirstOrThrow({ where: { platform } });
      if (team) await bindChat(work, { workspaceId, chat: { id, direct: false } }, { team, locale: 'en', zone });
    });

  /** Whoever died has been started anew, and the lease that was held then has ended. */
  async function recover(): Promise<void> {
    for (const [index, { alive }] of replicas.entries()) {
      if (!alive) replicas[index] = replica(skews[index] ?? 0);
    }
    await releaseAll(db);
  }

  await db.schedule.deleteMany();
  await db.chat.deleteMany();
  for (const chat of chats) await moves(start, chat, chat.zone);
  const open = opened.move();
  return {
    company,
    accidents,
    acts,
    moves,
    glance: async (at) => {
      passTo(at);
      const index = chance.between(0, replicas.length - 1);
      if (chance.happens(0.1)) replicas[index] = replica(skews[index] ?? 0);
      await replicas[index]?.works();
      await recover();
    },
    works: async (at) => {
      passTo(at);
      for (let round = 0; round < 6; round += 1) {
        // The last rounds are quiet, so that it comes to an end.
        restless = round < 3;
        // One after the other, or the same seed would not bring the same accidents.
        for (const one of replicas) await one.works(restless && chance.happens(0.35) ? chance.one(deaths) : undefined);
        const died = replicas.filter(({ alive }) => !alive).length;
        accidents.died += died;
        await recover();
        // Whoever died is back within seconds and looks again: what nobody lived to start is late for no other reason.
        if (died === 0 && ((await undelivered(db)) === 0 || (!restless && cut.size > 0))) break;
        now = now.add({ seconds: 30 });
      }
      restless = false;
    },
    cuts: (chat, off) => void (off ? cut.add(chat) : cut.delete(chat)),
    posted: vendors.posted,
    close: () => open.disposeAsync(),
  };
}

/** Both vendors, who are never asked too often: here nobody waits. */
async function startVendors(chats: readonly YearChat[], clock: () => Temporal.Instant) {
  const [someone] = people.flatMap(({ slack: account, feishu: openId, name, locale }) =>
    account && openId ? [{ account, openId, name, locale, zone: 'UTC' }] : [],
  );
  if (!someone) throw new Error('nobody is in both messengers');
  const room = (platform: YearChat['platform'], member: string) =>
    chats.filter((chat) => chat.platform === platform).map(({ id }) => ({ id, name: id, members: [member] }));
  const { botToken, signingSecret } = credentials.slack;
  const common = { clock, serviceUrl: 'http://127.0.0.1:9' };
  const slackServer = await startSlackEmulator({
    ...{ ...common, botToken, signingSecret, postIntervalMs: 0 },
    callsPerMinute: { 'conversations.history': 100_000, 'chat.update': 100_000 },
    appId: slackWorkspace.app,
    team: slackWorkspace.team,
    botUserId: slackWorkspace.bot,
    users: [{ ...someone, id: someone.account }],
    chats: room('slack', someone.account),
  });
  const feishuServer = await startFeishuEmulator({
    ...{ ...common, ...credentials.feishu, limits: { secondMs: 1 } },
    appId: feishuTenant.app,
    tenantKey: feishuTenant.key,
    bot: { openId: feishuTenant.bot, name: 'qibu' },
    scopes: scopes.map((name) => ({ name, granted: true })),
    users: [{ ...someone, id: someone.openId }],
    chats: room('feishu', someone.openId),
  });
  const silent = (): void => {};
  const timer = { now: () => 0, sleep: async () => {} };
  const { appSecret, encryptKey, verificationToken } = credentials.feishu;
  const keys = { encryptKey, verificationToken };
  return {
    messengers: (replicas: () => Temporal.Instant): Messenger[] => [
      slack(
        { botToken, signingSecret, apiUrl: `${slackServer.url}/api/` },
        { clock: replicas, log: silent, timer, vault: memoryVault(), unguessable: () => new Uint8Array(16) },
      ),
      feishu(
        { appId: feishuTenant.app, appSecret, keys, baseUrl: feishuServer.url },
        { clock: replicas, log: silent, timer: { ...timer, now: () => clock().epochMilliseconds } },
      ),
    ],
    losesAnswer: (platform: YearChat['platform']) =>
      (platform === 'slack' ? slackServer : feishuServer).fail(lostAnswers[platform], { kind: 'drop' }),
    posted: ({ platform, id }: YearChat) =>
      (platform === 'slack' ? slackServer : feishuServer)
        .messages(id, platform === 'slack' ? someone.account : someone.openId)
        .map(({ text }) => text.split('\n')[0] ?? ''),
    close: async () => {
      await Promise.all([slackServer.close(), feishuServer.close()]);
    },
  };
}
