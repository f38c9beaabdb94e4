import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startService } from '../../src/playground/service-process.ts';
import { chanceFrom } from '../support/chance.ts';
import { totalsAreRight } from '../support/ledger.ts';
import { openStadium, type Stadium } from '../support/stadium.ts';
import { History } from './histories/history.ts';

const seed = Number(process.env.SEED ?? (inject('soak') ? Math.floor(Math.random() * 2 ** 31) : 20261130));
const rounds = inject('soak') ? 600 : 40;
const longest = { timeout: inject('soak') ? 3_600_000 : 120_000 };

let stadium: Stadium;
/** What the processes of the service log. */
const log: { readonly level: number; readonly msg: string }[] = [];
const errorLevel = 50;

beforeAll(async () => {
  const run: typeof startService = (env, aheadMs) => startService(env, aheadMs, (line) => log.push(JSON.parse(line)));
  stadium = await openStadium({ crowd: 0, processes: 2, start: { run } });
});
afterAll(() => stadium?.close());

describe(`whatever people do, in whatever order it comes (SEED=${seed})`, () => {
  it('is in the ledger, and in what they are told, as if one had been after the other', longest, async () => {
    const history = await History.open(stadium, chanceFrom(seed), { deaths: 0.1, troubles: 0.25 });
    for (let nth = 0; nth < rounds; nth += 1) await history.round();
    await history.rests();
    expect([...history.happened]).toEqual(expect.arrayContaining(['report', 'undo', 'offer', 'task', 'troubles']));
    expect(await totalsAreRight(stadium.company.db, stadium.company.org.id)).toBe(true);
    expect(log.filter(({ level }) => level >= errorLevel)).toEqual([]);
  });
});
