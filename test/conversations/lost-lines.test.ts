import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { directIn } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

describe.runIf(inject('wires'))('a conversation over a line that is lost', () => {
  let theatre: Theatre;

  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre.close());

  const inSlack = ['chen', directIn('slack')] as const;
  const inFeishu = ['li', directIn('feishu')] as const;
  const open = () => [theatre.stage.world.slack.sockets.open, theatre.stage.world.feishu.lines.open];
  const ready = async () => (await fetch(`${theatre.stage.world.serviceUrl}/health/ready`)).text();

  it('goes on by itself when it was cut', async () => {
    expect(await theatre.told(inSlack, 'report visits 2')).toContain('Recorded: 2 customer visits');
    theatre.stage.world.slack.sockets.cut();
    theatre.stage.world.feishu.lines.drop();
    await expect.poll(open).toEqual([0, 0]);
    expect(await ready()).not.toContain('Slack');
    await expect.poll(open, { timeout: 30_000 }).toEqual([1, 1]);
    expect(await theatre.told(inSlack, 'report prospects 1')).toContain('Recorded');
    expect(await theatre.told(inFeishu, '汇报 拜访 3')).toContain('已记');
  });

  it('goes on without a gap when Slack has the connection replaced', async () => {
    const { world } = theatre.stage;
    world.slack.sockets.disconnect('refresh_requested');
    expect(await theatre.told(inSlack, '/goal')).toContain('Q4 goals');
    await expect.poll(open, { timeout: 30_000 }).toEqual([1, 1]);
    expect(await theatre.told(inSlack, '/score')).toMatch(/score/i);
    expect(await ready()).toBe('ok');
  });
});
