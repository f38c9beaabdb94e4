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

/** Where a list stands from which this can be chosen, as a JSON pointer into what was sent. */
function listWith(choice: string, part: unknown, at = ''): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { type, tag } = part as { type?: unknown; tag?: unknown };
  const list =
    ['static_select', 'overflow'].includes(String(type)) || ['select_static', 'overflow'].includes(String(tag));
  if (list) return JSON.stringify(part).includes(choice) ? at : undefined;
  return Object.entries(part)
    .map(([name, inside]) => listWith(choice, inside, `${at}/${name}`))
    .find((found) => found !== undefined);
}

describe('what else there is to see', () => {
  async function chosen([who, place]: [string, Place], account: string, said: string, choice: string): Promise<string> {
    const { stage } = theatre;
    await told([who, place], said);
    const message = stage.all(who, place).at(-1);
    const at = message && listWith(choice, message.payload);
    if (!at) throw new Error(`${choice} cannot be chosen`);
    await stage.world[place.platform].use(account, message, at, { choice });
    const now = () => stage.all(who, place).find(({ id }) => id === message.id)?.text ?? '';
    await stage.until(`${choice} is shown`, () => now() !== message.text);
    return now();
  }

  it('of a team is chosen from a list', async () => {
    expect(await chosen(chen, 'UCHEN', '/board', 'Customer visits')).toContain('customer visits');
    expect(await chosen(li, 'ou_li', '排行', '客户拜访')).toContain('客户拜访');
  });

  it('of the same is behind three dots', async () => {
    expect(await chosen(chen, 'UCHEN', '/board', 'Most improved')).toContain('most improved in a week');
    expect(await chosen(li, 'ou_li', '排行', '进步最多')).toContain('进步');
  });

  it('of one’s own goals is how much of the team they are', async () => {
    expect(await chosen(chen, 'UCHEN', '/goal', 'Customer visits')).toMatch(/Your \d+ is /);
    expect(await chosen(li, 'ou_li', '目标', '客户拜访')).toMatch(/你的 \d+/);
  });
});
