import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import { openVault } from '../../src/store/vault.ts';
import { connected } from '../support/feeds.ts';
import { Intruder } from '../support/intruder.ts';
import { Seat } from '../support/seat.ts';
import { openWatched, type Watched } from '../support/watched.ts';

const seed = Number(process.env.SEED ?? (inject('soak') ? Math.floor(Math.random() * 2 ** 31) : 20261130));
const count = inject('soak') ? 200_000 : 10_000;
const secret = 'fake-secret-0123456789abcdef';

let watched: Watched;
let intruder: Intruder;
/** Which of them were refused. */
const refused: number[] = [];

beforeAll(async () => {
  watched = await openWatched({ recorded: true });
  const { stage, db, world } = watched;
  const { id: orgId } = await db.organisation.findFirstOrThrow();
  const sourceId = await connected(db, orgId, 'webhook');
  const { address } = await db.source.findFirstOrThrow({ where: { id: sourceId } });
  const vault = await openVault({ db, keys: [Buffer.alloc(32)], random: randomBytes, clock: world.now });
  await vault.keep(settingsName(sourceId), JSON.stringify({ pushSecret: secret }));

  await stage.says('chen', slackChannel('CEAST1'), '/report visits 3');
  await stage.says('chen', directIn('slack'), 'report visits 2');
  await new Seat(stage, 'chen', directIn('slack')).presses('Recorded', 'Undo');
  await stage.says('chen', slackChannel('CEAST1'), '@qibu goal');
  const { form } = await stage.says('chen', slackChannel('CEAST1'), '/report');
  if (form) await world.slack.submit('UCHEN', form, { visits: '4' });
  await world.slack.openHome('UCHEN');
  await stage.says('li', directIn('feishu'), '汇报 拜访 3');
  await new Seat(stage, 'li', directIn('feishu')).presses('已记', '撤销');
  await stage.says('li', feishuGroup('oc_sales'), '@齐步 目标');
  await watched.told();
  intruder = new Intruder(world, { address, secret }, seed);
});
afterAll(async () => {
  intruder?.close();
  await watched.told();
  await watched.close();
});

/** All rows there are, but for what is counted of who was turned away. */
async function rows(): Promise<Record<string, string>> {
  const { db } = watched;
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name <> 'arrival'`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ all: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS all FROM "${name}" t`,
    );
    found[name] = row?.all ?? '';
  }
  return found;
}

/** Sends those, a few at a time; gives the numbers of what was not answered, or as if something were broken. */
async function sends(numbers: Iterable<number>, hears: (nth: number, status: number) => void): Promise<number[]> {
  const broke: number[] = [];
  const left = numbers[Symbol.iterator]();
  const go = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const status = await intruder.send(intruder.input(next.value));
      hears(next.value, status);
      if (status === 0 || status >= 500) broke.push(next.value);
    }
  };
  await Promise.all(Array.from({ length: 4 }, go));
  return broke;
}

describe(`whatever comes to the doors (SEED=${seed})`, () => {
  it('is answered, and never as if it had broken something', { timeout: 3_600_000 }, async () => {
    const taken = new Set<number>();
    const broke = await sends(Array(count).keys(), (nth, status) => {
      if (status >= 400 && status < 500) refused.push(nth);
      else taken.add(nth);
    });
    await watched.told();
    expect({ broke, complaints: watched.complaints() }).toEqual({ broke: [], complaints: [] });
    // It is like what really comes: some of it gets far.
    expect(taken.size).toBeGreaterThan(count / 20);
    expect(refused.length).toBeGreaterThan(count / 2);
  });

  it('leaves no row where it was refused', { timeout: 3_600_000 }, async () => {
    const before = await rows();
    const sample = refused.filter((_, index) => index % 10 === 0);
    const other: number[] = [];
    await sends(sample, (nth, status) => {
      if (status < 400) other.push(nth);
    });
    expect(other).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('keeps nobody from being served', async () => {
    const { message } = await watched.stage.says('chen', slackChannel('CEAST1'), '/report visits 5');
    expect(message?.text).toContain('Recorded: 5 customer visits');
  });
});
