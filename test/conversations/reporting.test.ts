import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const li: [string, Place] = ['li', directIn('feishu')];

/** What the person is told. */
const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('a rep who reports', () => {
  it('a rate says both its numbers, a percentage alone is asked about', async () => {
    expect(await told(chen, '/report renewal rate 18/20')).toContain('Recorded: renewal rate 18/20 (90%)');
    expect(await told(li, '汇报 续约率 18/20')).toContain('已记：续约率 18/20（90%）');
    expect(await told(chen, '/report renewal rate 90%')).toMatch(
      /needs both numbers[\s\S]+\/report renewal rate 18\/20/,
    );
    expect(await told(li, '汇报 续约率 90%')).toMatch(/要写两个数[\s\S]+汇报 续约率 18\/20/);
  });

  it('the same as yesterday gets it recorded for today', async () => {
    await told(chen, '/report visits 2, follow-ups 4 yesterday');
    await told(li, '汇报 拜访 2，有效跟进 4 昨天');
    expect(await told(chen, '/report same')).toMatch(/Recorded: \d items[\s\S]+Customer visits \+\d/);
    expect(await told(li, '汇报 同昨天')).toMatch(/已记 \d 项[\s\S]+客户拜访 \+\d 次/);
  });

  it('takes it back, and sees both in the history', async () => {
    await told(chen, '/report visits 3 met Acme');
    expect(await told(chen, '/report undo')).toContain('Undone: 3 customer visits');
    expect(await told(chen, '/report history')).toMatch(/with entries[\s\S]+Customer visits \+3 \(undone Nov 18\)/);
    expect(await told(li, '汇报 历史')).toMatch(/天的记录，最新：[\s\S]+续约率 18\/20（90%）/);
  });

  it('nothing new is not reminded any more', async () => {
    expect(await told(chen, '/report none')).toContain('Noted: nothing new today. No more reminders today');
    expect(await told(li, '汇报 无')).toContain('记下了：今天没有新进展，今天不再提醒');
  });
});
