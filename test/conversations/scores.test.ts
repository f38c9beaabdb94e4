import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const zhou: [string, Place] = ['zhou', slackChannel('CSALES')];
const li: [string, Place] = ['li', directIn('feishu')];
const wang: [string, Place] = ['wang', directIn('feishu')];

const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('a score', () => {
  it('is told with what it is made of, in both messengers', async () => {
    const english = await told(chen, '/score');
    expect(english).toMatch(/^Q4 so far: \d+$/m);
    expect(english).toMatch(/^Sales amount [\d.]+% × 40% [=≈] [\d.]+ · /m);
    expect(english).toMatch(/^Team link 20%: [\d.]+ × 80% \+ East One's sales amount [\d.]+% × 20% [=≈] [\d.]+$/m);
    const chinese = await told(li, '得分');
    expect(chinese).toMatch(/^四季度到今天 \d+ 分$/m);
    expect(chinese).toMatch(/^团队联动 20%：[\d.]+ × 80% \+ 华东一队销售额 [\d.]+% × 20% [=≈] [\d.]+ 分$/m);
  });

  it('changes with the next report', async () => {
    const before = await told(chen, '/score');
    await told(chen, '/report visits 30');
    expect(await told(chen, '/score')).not.toBe(before);
  });

  it('of a manager is the team where results are concerned, without a team link', async () => {
    const text = await told(wang, '得分');
    expect(text).toContain('销售额（团队）');
    expect(text).not.toContain('团队联动 20%');
  });
});

describe('the scores of a team', () => {
  it('are told to its manager', async () => {
    expect(await told(wang, '得分 团队')).toMatch(/陈晨 \d+ 分/);
    expect(await told(zhou, '/score team')).toMatch(/^East Two, Q4 so far: 4 people have a score, the team \d+$/m);
  });

  it('are nothing to show to a colleague', async () => {
    expect(await told(chen, '/score team')).toContain('Nothing to show');
    expect(await told(li, '得分 团队')).toContain('没有可看的内容');
  });
});
