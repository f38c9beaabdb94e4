import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { companyIn } from '../support/company.ts';
import { layPlan } from '../support/rewarding.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(async (db) => void (await layPlan(await companyIn(db), { approvers: ['ma'] })));
});
afterAll(() => theatre.close());

type Seat = readonly [who: string, place: Place];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const he: Seat = ['he', directIn('slack')];

describe('an estimate', () => {
  it('in Slack says what more would change, with every factor, and that it is no promise', async () => {
    const told = await theatre.told(chen, '/reward estimate amount 2.5m');
    expect(told).toMatch(/With 2\.5M more: about CNY [\d,.]+ for you, the team [\d.]+M from its gate/u);
    expect(told).toMatch(/Personal .+ → .+ of 3M, .*tier: 6,000\.00 × .+ = [\d,.]+ \(now .+\)/u);
    expect(told).toContain('An estimate with all else unchanged, not a promise · team');
  });

  it('in Feishu reads numbers as a report does, several at once', async () => {
    const told = await theatre.told(li, '激励 估算 销售额 200万，销售额 50万');
    expect(told).toMatch(/这 2 项都加上：你约 \+¥[\d,.]+，团队/u);
    expect(told).toContain('加上：销售额 +200万（¥2,000,000）、销售额 +50万（¥500,000）');
    expect(told).toMatch(/个人 .+ → .+万\/290万，过 \d+% 档：6,000\.00 × .+ = .+（现在 0\.00）/u);
  });

  it('asks which number is meant, and a press estimates it and records nothing', async () => {
    const { stage } = theatre;
    await stage.says(...chen, '/reward estimate amount 1.200');
    await stage.until('the question', () => stage.sees('chen', chen[1], 'Which number is “1.200”?') !== undefined);
    await stage.presses('chen', chen[1], 'Which number is “1.200”?', '1,200');
    await stage.until('an estimate', () => stage.sees('chen', chen[1], 'With 1,200 more') !== undefined);
    expect(await theatre.told(chen, '/report history amount')).not.toContain('1,200');
  });

  it('is a form without anything behind it, with what one is paid by', async () => {
    const { stage } = theatre;
    await stage.says(...chen, '/reward estimate');
    expect(stage.world.slack.form('UCHEN')?.fields.map(({ name }) => name)).toEqual(['sales-amount']);
  });

  it('says so where there is nothing to estimate, and what to do', async () => {
    expect(await theatre.told(he, '/reward estimate amount 200k')).toContain('no reward plan covers you now');
    expect(await theatre.told(li, '激励 估算 拜访 3')).toContain('没有估算：激励方案不看客户拜访');
  });
});
