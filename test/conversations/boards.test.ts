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

describe('a board', () => {
  it('ranks by value for a manager, outside of any chat', async () => {
    const text = await told(wang, '排行 销售额');
    expect(text).toContain('华东一队四季度销售额排行，前 2 名');
    expect(text).toMatch(/^第 1 名：陈晨 [\d.]+万（达成率 [\d.]+%）$/m);
    expect(text).not.toContain('孙悦');
  });

  it('ranks by the share of the own target, and of the team that is named', async () => {
    expect(await told(wang, '排行 销售额 按=目标 团队=华东二队')).toContain('华东二队四季度销售额达成率排行，前 2 名');
    const english = await told(zhou, '/board amount by=target team="East One"');
    expect(english).toContain('East One, Q4: sales amount, % of own target');
  });

  it('shows a colleague shares of the own target alone, in name order', async () => {
    const text = await told(li, '排行 销售额');
    expect(text).toMatch(/陈晨 [\d.]+% · 李娜 [\d.]+% · 孙悦 [\d.]+%/);
    expect(text).not.toMatch(/第 \d|万/);
  });

  it('shows no more than the chat may, be it to a manager', async () => {
    const text = await told(['wang', slackChannel('CEAST1')], '/board amount');
    expect(text).toMatch(/(陈晨|Chen Chen) [\d.]+%/);
    expect(text).not.toMatch(/第 \d|number \d|万|K/);
  });

  it('of improvement is told in both messengers', async () => {
    expect(await told(zhou, '/board improved')).toContain('most improved in a week, sales amount');
    expect(await told(li, '排行 进步')).toContain('一周里销售额进步最多的人');
  });

  it('of an unknown indicator names the nearest', async () => {
    expect(await told(chen, '/board visists')).toContain('No indicator “visists”. Did you mean:');
    expect(await told(li, '排行 拜防')).toContain('没有“拜防”这个指标');
  });
});
