import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chats, credentials, people, slackWorkspace } from '../../src/playground/company.ts';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { figures } from '../../src/telemetry/figures.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const li: [string, Place] = ['li', directIn('feishu')];

async function exposition(): Promise<string> {
  const headers = { authorization: `Bearer ${credentials.metricsToken}` };
  const answer = await fetch(`${theatre.stage.world.serviceUrl}/metrics`, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The value of one line, such as `qibu_errors_total`; 0 where it is not there. */
function read(text: string, series: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

const answered = (messenger: string, kind = 'said') =>
  `qibu_answer_duration_seconds_count{messenger="${messenger}",kind="${kind}",outcome="answered"}`;

describe('whoever operates qibu', () => {
  it('reads how it is from each messenger, and nobody else does', async () => {
    const before = await exposition();
    await theatre.told(chen, '/report visits 3 met Acme');
    await theatre.told(li, '汇报 拜访 2 拜访了华星');
    await theatre.told(li, '汇报 拜防 2');
    await theatre.stage.presses(...chen, 'Recorded: 3', 'Undo');
    await theatre.stage.until('it is taken back', () => theatre.stage.sees(...chen, 'Undone') !== undefined);
    const after = await exposition();
    const risen = (series: string) => read(after, series) - read(before, series);
    expect([answered('slack'), answered('slack', 'pressed'), answered('feishu')].map(risen)).toEqual([1, 1, 2]);
    expect(risen('qibu_refusals_total{code="unreadable-report"}')).toBe(1);
    expect(read(after, 'qibu_database_up')).toBe(1);
    expect(read(after, 'qibu_announcements{state="failed"}')).toBe(0);
    expect(read(after, 'qibu_errors_total')).toBe(0);
    expect((await fetch(`${theatre.stage.world.serviceUrl}/metrics`)).status).toBe(401);
  });

  // Over a line nobody posts anything to us.
  it.skipIf(inject('wires')?.slack === 'line')(
    'reads what came twice, and what was not signed by whom it is said to be from',
    async () => {
      const { slack, now } = { slack: theatre.stage.world.slack, now: theatre.stage.world.now() };
      const body = new URLSearchParams({
        api_app_id: slackWorkspace.app,
        team_id: slackWorkspace.team.id,
        channel_id: 'CEAST1',
        user_id: 'UCHEN',
        command: '/report',
        text: 'visits 1 met Bright',
        response_url: 'http://127.0.0.1:9/answers',
        trigger_id: 'one-trigger',
      }).toString();
      const stamp = String(Math.floor(now.epochMilliseconds / 1000));
      const signedWith = (secret: string) => ({
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`,
      });
      for (let time = 0; time < 2; time += 1) await slack.sendRaw(body, signedWith(credentials.slack.signingSecret));
      await slack.sendRaw(body, signedWith('another-secret'));
      const text = await exposition();
      expect(read(text, 'qibu_deliveries_repeated_total{messenger="slack"}')).toBe(1);
      expect(read(text, 'qibu_deliveries_turned_away_total{messenger="slack",why="unsigned"}')).toBe(1);
    },
  );

  it('finds every figure that is declared, and nothing of people, customers and what they said', async () => {
    const text = await exposition();
    for (const [name, { kind }] of Object.entries(figures)) expect(text).toContain(`# TYPE ${name} ${kind}\n`);
    const own = text.split('\n').filter((line) => line.startsWith('qibu_'));
    expect(own.length).toBeGreaterThan(50);
    expect(own.length).toBeLessThan(1000);
    const labelled = own.join('\n');
    const said = ['Acme', '华星', 'Bright', '拜防', 'visits', 'one-trigger'];
    const ids = [...people.flatMap(({ slack, feishu }) => [slack, feishu]), ...chats.map(({ id }) => id)];
    const names = people.flatMap(({ name, alias }) => [name, alias]);
    for (const secret of [...said, ...ids, ...names, slackWorkspace.team.id]) {
      if (secret) expect(labelled).not.toContain(secret);
    }
  });
});
