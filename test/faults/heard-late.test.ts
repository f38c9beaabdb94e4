import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn } from '../../src/playground/stage.ts';
import { toDay } from '../../src/store/time.ts';
import { openWatched, type Watched } from '../support/watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});
afterAll(() => watched.close());

const chen = ['chen', directIn('slack')] as const;
const li = ['li', directIn('feishu')] as const;

/** For which days so many visits stand in the ledger. */
async function daysOf(visits: number): Promise<string[]> {
  const entries = await watched.db.entry.findMany({ where: { indicator: 'visits', amount: visits } });
  return entries.map(({ day }) => toDay(day).toString());
}

/** The service is away while somebody speaks, and hears it so much later. */
async function saysInVain(words: () => Promise<unknown>, later: Temporal.DurationLike): Promise<string> {
  const { world, told } = watched;
  await world.stop();
  const on = world.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  await words();
  await world.restart();
  await world.moveTo(world.now().toZonedDateTimeISO('UTC').add(later));
  await told();
  return on;
}

describe('what Slack could not deliver for 23 hours', () => {
  const late = () => watched.world.slack.redeliver(watched.world.slack.deliveries.length - 1);

  it('is recorded for the day on which it was said, says so, and is no second entry when it comes once more', async () => {
    const { stage, told } = watched;
    const day = await saysInVain(() => stage.says(...chen, 'report visits 51'), { hours: 23 });
    expect((await late()).status).toBe(200);
    expect(await daysOf(51)).toEqual([day]);
    expect(await told(1)).toEqual([expect.stringMatching(/Recorded for \w+, \w+ \d+: 51 customer visits/)]);
    expect(stage.sees(...chen, '51 customer visits')?.text).toMatch(/said \w+ \d+, \d\d:\d\d, reached me only now/);
    expect((await late()).status).toBe(200);
    expect(await daysOf(51)).toEqual([day]);
    expect(await told()).toEqual([]);
  });

  it('and counts days from its own day is recorded for the day that was meant', async () => {
    const { stage, told } = watched;
    const day = await saysInVain(() => stage.says(...chen, 'report visits 52 yesterday'), { hours: 23 });
    await late();
    expect(await daysOf(52)).toEqual([Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()]);
    expect(await told(1)).toHaveLength(1);
  });

  it('and would take back whatever is the latest by now takes nothing back, and says how to', async () => {
    const { stage, told } = watched;
    await stage.says(...chen, 'report visits 53');
    await told(1);
    await saysInVain(() => stage.says(...chen, 'report undo'), { minutes: 30 });
    await late();
    expect(await told(1)).toEqual([expect.stringContaining('Nothing undone')]);
    expect(await daysOf(-53)).toEqual([]);
    expect((await stage.says(...chen, 'report undo')).status).toBe(200);
    expect(await told(1)).toEqual([expect.stringContaining('53')]);
    expect(await daysOf(-53)).toHaveLength(1);
  });
});

describe('what Feishu could not deliver for a night', () => {
  it('is recorded for the day on which it was said, and says so', async () => {
    const { stage, world, told } = watched;
    const day = await saysInVain(() => stage.says(...li, '汇报 拜访 54'), { hours: 20 });
    await world.feishu.redeliver();
    expect(await daysOf(54)).toEqual([day]);
    expect(await told(1)).toEqual([expect.stringContaining('客户拜访 54 次')]);
    expect(stage.sees(...li, '客户拜访 54 次')?.text).toMatch(/\d+-\d+ \d\d:\d\d 说的，我刚收到/);
  });
});
