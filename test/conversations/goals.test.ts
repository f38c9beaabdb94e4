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
