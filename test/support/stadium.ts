import { setTimeout as wait } from 'node:timers/promises';
import { type FeishuEmulator, startFeishuEmulator } from '../../adapters/emulators/feishu/index.ts';
import { type SlackEmulator, startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { scopes } from '../../adapters/messengers/feishu/scopes.ts';
import { undelivered } from '../../src/outbox/sweep.ts';
import { chats, credentials, feishuTenant, opening, people, slackWorkspace } from '../../src/playground/company.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { type Service, startService } from '../../src/playground/service-process.ts';
import { type Company, foundCompany } from './company.ts';
import { type Spectator, spectators } from './spectators.ts';

/** The demo company on one Postgres, with several processes of the service and a crowd in both messengers. */
export interface Stadium {
  readonly company: Company;
  readonly crowd: readonly Spectator[];
  readonly slack: SlackEmulator;
  readonly feishu: FeishuEmulator;
  /** The processes of the service; who is dead is passed over by what comes. */
  readonly services: readonly Service[];
  /** A process that has ended starts again where it was. */
  revive(which: number): Promise<void>;
  /** What is sent to the service while `act` begins gets lost on the way. */
  losing<Result>(act: () => Result): Result;
  now(): Temporal.Instant;
  /** Waits until it is so; for a minute, then it throws. */
  until(what: string, check: () => boolean | Promise<boolean>): Promise<void>;
  /** Waits until nothing is on its way to anybody. */
  atRest(): Promise<void>;
  close(): Promise<void>;
}

/** How long people wait for an answer: a machine that has much else to do is no reason to get none. */
const patienceMs = 30_000;

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1';

interface Size {
  readonly crowd: number;
  readonly processes: number;
  /** What is so before the service starts. */
  prepare?(company: Company): Promise<unknown>;
  /** How a process starts, where it is not that of the demo. */
  readonly start?: Start;
}

/** `aheadMs`: how far the clock of a process is set ahead; that of the demo, where nothing is said. */
interface Start {
  readonly aheadMs?: number;
  run(env: NodeJS.ProcessEnv, aheadMs: number): Promise<Service>;
}

export async function openStadium({ crowd: size, processes, prepare, start }: Size): Promise<Stadium> {
  await using opened = new AsyncDisposableStack();
  const company = await foundCompany();
  opened.defer(() => company.close());
  const { engine } = company;
  if (engine.kind !== 'postgres') throw new Error('several processes need a Postgres');
  const crowd = await spectators(company, size);
  await prepare?.(company);

  const demo = opening.toInstant().epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  const { aheadMs = demo, run } = start ?? { run: startService };
  const now = () => Temporal.Now.instant().add({ milliseconds: Math.round(aheadMs) });
  const ports = await Promise.all(Array.from({ length: processes }, freePort));
  const dead = new Set<number>();
  let turn = 0;
  let loses = false;
  // As a balancer in front of them would: each takes the next one, but for those that are known to be dead.
  const serviceUrl = () => {
    if (loses) return nowhere;
    const alive = ports.filter((port) => !dead.has(port));
    return `http://127.0.0.1:${alive[turn++ % alive.length]}`;
  };
  const { botToken, signingSecret } = credentials.slack;
  const slack = await startSlackEmulator({
    ...{ botToken, signingSecret, serviceUrl, clock: now, answerMs: patienceMs },
    appId: slackWorkspace.app,
    team: slackWorkspace.team,
    botUserId: slackWorkspace.bot,
    ...seats('slack', crowd),
  });
  opened.defer(() => slack.close());
  const feishu = await startFeishuEmulator({
    ...{ ...credentials.feishu, serviceUrl, clock: now, limits: { answerMs: patienceMs } },
    appId: feishuTenant.app,
    tenantKey: feishuTenant.key,
    bot: { openId: feishuTenant.bot, name: 'qibu' },
    scopes: scopes.map((name) => ({ name, granted: true })),
    ...seats('feishu', crowd),
  });
  opened.defer(() => feishu.close());
  const begin = async (port: number, stack: AsyncDisposableStack): Promise<Service> => {
    const service = await run(
      {
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: engine.url,
        LOG_LEVEL: 'warn',
        SLACK_API_URL: `${slack.url}/api/`,
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_BOT_TOKEN: botToken,
        FEISHU_BASE_URL: feishu.url,
        FEISHU_APP_ID: feishuTenant.app,
        FEISHU_APP_SECRET: credentials.feishu.appSecret,
        FEISHU_ENCRYPT_KEY: credentials.feishu.encryptKey,
        FEISHU_VERIFICATION_TOKEN: credentials.feishu.verificationToken,
      },
      aheadMs,
    );
    let ended = false;
    stack.defer(() => (ended ? undefined : service.end('stopped')));
    const end: Service['end'] = (how) => {
      ended = true;
      dead.add(port);
      return service.end(how);
    };
    dead.delete(port);
    return { ...service, end };
  };
  const services = await Promise.all(ports.map((port) => begin(port, opened)));
  const open = opened.move();
  const revive = async (which: number): Promise<void> => {
    services[which] = await begin(ports[which] ?? 0, open);
  };
  const losing = <Result>(act: () => Result): Result => {
    loses = true;
    try {
      return act();
    } finally {
      loses = false;
    }
  };
  const atRest = () => until('every message up to date', async () => (await undelivered(company.db)) === 0);
  const close = () => open.disposeAsync();
  return { company, crowd, slack, feishu, services, revive, losing, now, until, atRest, close };
}

/** The people of the company and the crowd, who are in every chat. */
function seats(platform: 'slack' | 'feishu', crowd: readonly Spectator[]) {
  const zone = 'Asia/Shanghai';
  const users = [
    ...people.flatMap(({ [platform]: id, name, locale }) => (id ? [{ id, name, locale, zone }] : [])),
    ...crowd.flatMap((one) =>
      one.platform === platform ? [{ id: one.account, name: one.name, locale: one.locale, zone }] : [],
    ),
  ];
  const members = users.map(({ id }) => id);
  return { users, chats: chats.filter((chat) => chat.platform === platform).map((chat) => ({ ...chat, members })) };
}

async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries += 1) {
    if (tries === 1200) throw new Error(`waited in vain: ${what}`);
    await wait(50);
  }
}
