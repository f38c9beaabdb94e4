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

describe('somebody asks how a colleague stands', () => {
  it('and is told the share of each target, or that there is nothing to show', async () => {
    expect(await told(chen, '/goal @Sun Yue')).toMatch(
      /Sun Yue, Q4: [\s\S]+Sales amount \d+% of target · \d+% expected/,
    );
    expect(await told(li, '目标 @孙悦')).toMatch(/孙悦四季度目标：[\s\S]+销售额 \d+% · 应达 \d+%/);
    expect(await told(chen, '/goal @He Miao')).toContain('Nothing to show for “goal @…”');
    expect(await told(li, '目标 @何苗')).toContain('“目标 @何苗”没有可看的内容');
  });

  it('and is told the numbers as a manager', async () => {
    expect(await told(['lin', directIn('slack')], '/goal @Huang Zhiwei')).toMatch(/Huang Zhiwei, Q4: [\s\S]+ of 2.8M/);
    expect(await told(['lin', directIn('feishu')], 'goal @Huang Zhiwei')).toMatch(/Huang Zhiwei, Q4: [\s\S]+ of 2.8M/);
  });
});

describe('somebody asks why a number matters', () => {
  it('and is told its share in the team and in the company, with the sums', async () => {
    expect(await told(chen, '/goal why amount')).toMatch(/is [\d.]+% of East One, [\d.]+% of Huachen Tech[\s\S]+÷/);
    expect(await told(li, '目标 为什么 销售额')).toMatch(/占华东一队 [\d.]+%、占华辰科技 [\d.]+%[\s\S]+÷/);
  });

  it('and hears the nearest names where the number has none', async () => {
    expect(await told(chen, '/goal why vists')).toMatch(/No indicator “vists”[\s\S]+\/goal why customer visits/);
    expect(await told(li, '目标 为什么 拜防')).toMatch(/没有“拜防”这个指标[\s\S]+目标 为什么 /);
  });
});
