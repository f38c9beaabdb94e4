import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { credentials, feishuTenant } from '../../src/playground/company.ts';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const li: [string, Place] = ['li', directIn('feishu')];

/** What the person is told, in Slack in English and in Feishu in Chinese. */
const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('a person who is not understood', () => {
  it.each([
    ['/report vists 3', '汇报 拜防 3', 'No indicator “vists”, nothing was recorded', '没有“拜防”这个指标，没有记录'],
    ['/report visits many', '汇报 拜访 很多', '“many” does not read as a number', '没看懂“很多”是多少，没有记录'],
    ['/report visits 3.5', '汇报 拜访 3.5', '“3.5”', '“3.5”'],
    ['/report amount 1.200', '汇报 销售额 1.200', 'Which number is “1.200”?', '“1.200”是哪个数？'],
    ['/report amount $500', '汇报 销售额 $500', 'nothing was recorded', '没有记录'],
    ['/report visits 1, bananas 2', '汇报 拜访 1，香蕉 2', 'nothing was recorded', '没有记录'],
    ['/qibu dance', '跳舞', 'No command “dance”', '没有“跳舞”这个命令'],
    ['/goal everywhere', '目标 到处', 'No command “goal everywhere”', '没有“目标 到处”这个命令'],
    ['/task claim 999', '任务 认领 999', 'Nothing to show', '没有可看的内容'],
    ['/task claim twelve', '任务 认领 十二', '“twelve” is not clear to me', '没看懂“十二”'],
    ['/task new Visit due=2-31', '任务 新建 拜访 截止=2-31', '“2-31” is not clear to me', '没看懂“2-31”'],
  ])('%s / %s is answered privately with what to do', async (english, chinese, inEnglish, inChinese) => {
    expect(await told(chen, english)).toContain(inEnglish);
    expect(await told(li, chinese)).toContain(inChinese);
  });

  it('sees an example that works as it stands', async () => {
    expect(await told(chen, '/report vists 3')).toContain('/report visits 3');
    expect(await told(chen, '/report visits 3')).toContain('Recorded');
    expect(await told(li, '汇报 拜防 3')).toContain('汇报 拜访 3');
    expect(await told(li, '汇报 拜访 3')).toContain('已记');
  });

  it('chooses what an ambiguous number means with one tap', async () => {
    await told(chen, '/report visits 1.200');
    await theatre.stage.presses(...chen, 'Which number is “1.200”?', '1,200');
    await theatre.stage.until('it is recorded', () => theatre.stage.sees(...chen, 'Recorded: 1,200') !== undefined);
    await theatre.stage.presses(...chen, 'Recorded: 1,200', 'Undo');
    await theatre.stage.until('it is taken back', () => theatre.stage.sees(...chen, 'Undone') !== undefined);
  });
});

describe('text that would do harm where it is shown', () => {
  const harmful =
    '<!channel> <@UCHEN> *bold* <https://evil.example|click> <at id=all></at> [x](https://evil.example) `rm`';

  it('stands there as it was typed, and reaches nobody', async () => {
    await told(chen, `/report visits 1 ${harmful}`);
    await told(li, `汇报 拜访 1 ${harmful}`);
    await told(chen, `/task new ${harmful}`);
    expect(theatre.stage.world.slack.pings).toEqual([]);
    expect(theatre.stage.world.feishu.pings).toEqual([]);
  });

  it('may be ten thousand characters long', async () => {
    expect(await told(li, `汇报 拜访 1 ${'长'.repeat(1900)}`)).toContain('已记');
    expect(await told(li, `汇报 拜访 1 ${'长'.repeat(10_000)}`)).toMatch(/没看懂|没有记录/);
  });
});

/** Where we keep a line open there is no door to come to. */
const door = (platform: 'slack' | 'feishu', status: number) => (inject('wires')?.[platform] === 'line' ? 404 : status);

describe('a request that is not what it says', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    theatre.stage.world.slack.sendRaw(body, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  const signed = (body: string, at: Temporal.Instant): Record<string, string> => {
    const timestamp = String(Math.floor(at.epochMilliseconds / 1000));
    const hash = createHmac('sha256', credentials.slack.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
  };
  const now = () => theatre.stage.world.now();

  it('is turned away without a row: forged, unsigned, stale, from the future', async () => {
    const body = 'command=%2Freport&text=visits+3&team_id=TDEMO&user_id=UCHEN';
    const statuses = [
      await post(body),
      await post(body, { ...signed(body, now()), 'x-slack-signature': `v0=${'0'.repeat(64)}` }),
      await post(`${body}0`, signed(body, now())),
      await post(body, signed(body, now().subtract({ seconds: 302 }))),
      await post(body, signed(body, now().add({ seconds: 302 }))),
    ].map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => door('slack', 401)));
  });

  it('is malformed: 400, whatever it is', async () => {
    for (const body of [
      'payload=%7Bnot-json',
      '{',
      'null',
      '[]',
      '"x"',
      `payload=${encodeURIComponent('['.repeat(9000))}`,
    ]) {
      const json = body.startsWith('payload') ? {} : { 'content-type': 'application/json' };
      const { status } = await post(body, { ...json, ...signed(body, now()) });
      expect([body.slice(0, 20), status]).toEqual([body.slice(0, 20), door('slack', 400)]);
    }
  });

  it('is turned away by Feishu’s door as well', async () => {
    const { feishu } = theatre.stage.world;
    const raw = feishu.seal({
      schema: '2.0',
      header: { token: 'wrong', app_id: feishuTenant.app, event_type: 'x', event_id: 'e1', tenant_key: 'tenant_demo' },
      event: {},
    });
    expect((await feishu.sendRaw('/feishu/events', raw)).status).toBe(door('feishu', 401));
    expect((await feishu.sendRaw('/feishu/events', { ...raw, body: `${raw.body} ` })).status).toBe(door('feishu', 401));
    expect((await feishu.sendRaw('/feishu/cards', { headers: {}, body: '{}' })).status).toBe(door('feishu', 401));
  });

  it('has changed nothing', async () => {
    const { db } = await theatre.strike();
    expect(
      await db.entry.count({
        where: { note: null, recordedAt: { gt: new Date('2026-11-18T06:00:00Z') }, amount: { gt: 1000 } },
      }),
    ).toBe(1);
    expect(
      await db.entry.count({
        where: { indicator: 'sales-amount', recordedAt: { gt: new Date('2026-11-18T06:00:00Z') } },
      }),
    ).toBe(0);
  });
});
