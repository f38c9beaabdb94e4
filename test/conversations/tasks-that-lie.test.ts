import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const [slack, feishu] = [directIn('slack'), directIn('feishu')];
const [channel, group] = [slackChannel('CSALES'), feishuGroup('oc_sales')];

/** The service has ended, and starts again when clocks show this. */
async function sleepsUntil(time: string, how: 'kill' | 'stop' = 'stop'): Promise<void> {
  const { world } = theatre.stage;
  await world[how]();
  await world.moveTo(Temporal.PlainDateTime.from(time).toZonedDateTime('Asia/Shanghai'));
  await world.restart();
}

const sees = (who: string, place: Parameters<Theatre['stage']['sees']>[1], text: string) =>
  theatre.stage.until(`${who} reads “${text}”`, () => theatre.stage.sees(who, place, text) !== undefined);

describe('tasks that lie', () => {
  it('are offered, claimed and done by people in both messengers', async () => {
    const { stage } = theatre;
    await stage.says('li', feishu, '任务 新建 陪访华星 截止=12-31');
    await publishes(stage, 'li', feishu, '陪访华星');
    await sees('chen', channel, 'Task #12: 陪访华星');
    await theatre.told(['chen', slack], '/task claim 12');
    await stage.says('he', slack, '/task new Quote for Acme due=12-31');
    await publishes(stage, 'he', slack, 'Quote for Acme');
    await sees('wu', group, '协作任务 #13：Quote for Acme');
    await theatre.told(['wu', feishu], '任务 认领 13');
    await stage.says('sun', feishu, '任务 新建 整理案例 截止=12-31');
    await publishes(stage, 'sun', feishu, '整理案例');
    await sees('chen', channel, 'Task #14: 整理案例');
    await stage.says('he', slack, '/task new Price list due=12-31');
    await publishes(stage, 'he', slack, 'Price list');
    await sees('wu', group, '协作任务 #15：Price list');
    await theatre.told(['ma', slack], '/task claim 15');
    await theatre.told(['ma', slack], '/task done 15');
    await sees('he', slack, 'After Nov 23, 14:00 it goes to Zhou Min');
  });

  it('that nobody claims are told to the manager in two working days, though the service was killed', async () => {
    await sleepsUntil('2026-11-20T14:30', 'kill');
    await sees('wang', feishu, '任务 #14 开放 2 个工作日了，还有 1 个名额');
    await sees('wang', feishu, '手上有空：');
    await theatre.told(['wu', feishu], '任务 认领 14');
    await sees('wang', feishu, '任务 #14 已认领：吴佳琪');
  });

  it('that nobody confirms go to the manager, who confirms', async () => {
    await sleepsUntil('2026-11-23T14:30');
    await sees('zhou', slack, 'From He Miao; nobody has confirmed it yet');
    await sees('he', slack, 'Zhou Min can confirm it as well since Nov 23');
    await theatre.stage.presses('zhou', slack, 'Task #15 is done', 'Confirm');
    await sees('he', slack, 'Task #15 confirmed: Ma Xiaodong +10');
  });

  it('whose holders say nothing are asked about, and one press says that it goes on', async () => {
    await sleepsUntil('2026-11-25T14:30');
    await sees('chen', slack, 'Still on task #12? After Nov 27');
    await sees('wu', feishu, '任务 #13 还在做吗？11-27');
    await theatre.stage.presses('chen', slack, 'Still on task #12?', 'Still on it');
    await sees('chen', slack, 'You are still on task #12');
    expect(theatre.stage.sees('chen', slack, 'Still on task #12?'), 'the question has given way').toBeUndefined();
  });

  it('open again where nobody answers, which both sides read alone, and the card in the chats can be claimed', async () => {
    await sleepsUntil('2026-11-27T14:31');
    await sees('wu', feishu, '任务 #13 的名额重新开放了');
    await sees('he', slack, '1 slot of task #13 is open again');
    await sees('wu', group, '名额 0/1');
    const isAsked = () => theatre.stage.sees('wu', feishu, '任务 #13 还在做吗？') !== undefined;
    await theatre.stage.until('the question stands there no more', () => !isAsked());
    expect(theatre.stage.sees('chen', channel, 'Task #13: Quote for Acme')?.text).not.toContain('Wu Jiaqi');
    expect(await theatre.told(['chen', slack], '/task mine')).toContain('#12');
  });

  it('are told of once each', () => {
    const { stage } = theatre;
    const times = (who: string, place: typeof slack, text: string) =>
      stage.all(who, place).filter((message) => message.text.includes(text)).length;
    expect(times('wang', feishu, '任务 #14 已认领')).toBe(1);
    expect(times('wu', feishu, '任务 #13 的名额重新开放了')).toBe(1);
    expect(times('he', slack, '1 slot of task #13 is open again')).toBe(1);
  });
});
