import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopWithinMs } from '../../src/main.ts';
import type { Session } from '../../src/store/migrate.ts';
import { type Production, startProduction } from '../support/production.ts';
import type { Spectator } from '../support/spectators.ts';
import { connectTo } from '../support/sql.ts';
import { openStadium, type Stadium } from '../support/stadium.ts';

let stadium: Stadium;
let service: Production;
let other: Session;

beforeEach(async () => {
  const run = async (env: NodeJS.ProcessEnv): Promise<Production> => {
    service = await startProduction(env);
    return service;
  };
  stadium = await openStadium({ crowd: 20, processes: 1, start: { aheadMs: 0, run } });
  other = await connectTo(stadium.company.engine);
});
afterEach(() => stadium.close());

/** Each reports another number, so that each can be found again. */
const reports = ({ platform, account }: Spectator, index: number) =>
  platform === 'slack'
    ? stadium.slack.type(account, stadium.slack.directChat(account), `report visits ${index + 1}`)
    : stadium.feishu.type(account, stadium.feishu.directChat(account), `汇报 拜访 ${index + 1}`);

/** How many requests the service has in hand that wait for the database. */
async function inHand(): Promise<number> {
  const [row] = await other.rows(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
  return Number(row?.n);
}

const told = ({ platform, account }: Spectator): string[] =>
  stadium[platform]
    .messages(stadium[platform].directChat(account), account)
    .filter(({ author }) => author === 'bot')
    .map(({ text }) => text);

const recorded = async (): Promise<unknown[]> => {
  const people = stadium.crowd.map(({ personId }) => personId);
  const entries = await stadium.company.db.entry.findMany({
    where: { personId: { in: people } },
    orderBy: { amount: 'asc' },
  });
  return entries.map(({ personId, amount }) => [personId, Number(amount)]);
};

describe('a service that is asked to stop', () => {
  it('while twenty are being answered takes nobody else, finishes with all of them, and ends as it should', async () => {
    await other.run('BEGIN; LOCK TABLE entry IN SHARE MODE');
    const answers = stadium.crowd.map(reports);
    // Each has been told that it is not recorded yet, and waits for the word that it is.
    await stadium.until('all of them in hand', async () => stadium.crowd.every((one) => told(one).length > 0));
    const ended = service.terminate();
    await stadium.until('nobody let in', () => refuses(service.port));
    expect(await recorded()).toEqual([]);
    await other.run('COMMIT');
    expect(await ended).toBe(0);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(stadium.crowd.map(() => 200));
    expect(await recorded()).toEqual(stadium.crowd.map(({ personId }, index) => [personId, index + 1]));
    for (const [index, one] of stadium.crowd.entries()) {
      expect(told(one).at(-1)).toMatch(new RegExp(`^(Recorded: ${index + 1} |已记：客户拜访 ${index + 1} )`));
    }
  });

  it('is not held up by who has not said what they want, nor beyond its time by a database that does not go on', async () => {
    await other.run('BEGIN; LOCK TABLE entry IN SHARE MODE');
    const silent = connect(service.port, '127.0.0.1');
    silent.on('error', () => {});
    await once(silent, 'connect');
    silent.write('POST /slack/events HTTP/1.1\r\nHost: qibu\r\nContent-Length: 100\r\n\r\nand then');
    const [first] = stadium.crowd;
    if (!first) throw new Error('nobody is there');
    const answer = reports(first, 0);
    await stadium.until('somebody in hand', async () => (await inHand()) > 0);
    const begun = process.hrtime.bigint();
    expect(await service.terminate()).toBe(0);
    const took = Number(process.hrtime.bigint() - begun) / 1e6;
    expect(took).toBeLessThan(stopWithinMs + 2000);
    await other.run('COMMIT');
    // Nothing of it is recorded, and nobody was told so.
    expect((await answer).status).toBe(200);
    expect(await recorded()).toEqual([]);
    expect(told(first).some((text) => text.startsWith('Recorded'))).toBe(false);
    silent.destroy();
  });
});

/** Nobody listens there any more. */
async function refuses(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
  return promise.finally(() => socket.destroy());
}
