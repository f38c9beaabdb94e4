import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const homeOf = (user: string): string => theatre.stage.world.slack.home(user) ?? '';

async function opened(user: string): Promise<string> {
  const { stage } = theatre;
  expect(await stage.world.slack.openHome(user)).toMatchObject({ status: 200 });
  await stage.until(`${user} finds a home`, () => homeOf(user) !== '');
  return homeOf(user);
}

describe('the home that somebody has with the bot in Slack', () => {
  it('shows how they stand, what waits for them and what comes next, in their language', async () => {
    const english = await opened('UCHEN');
    expect(english).toMatch(/^Q4 goals: /);
    expect(english).toContain('Customer visits');
    expect(english).toMatch(/^Q4 score: \d+/m);
    expect(english).toMatch(/Next digest of .*: Mon, Nov 23, 09:00, in “/);
    expect(english).toContain('[Report] [My goals] [Help]');
    const chinese = await opened('UWANG');
    expect(chinese).toMatch(/四季度/);
    expect(chinese).toContain('[汇报] [我的目标] [帮助]');
  });

  it('shows what is reported and what is claimed, soon after', async () => {
    const { stage } = theatre;
    const before = await opened('UCHEN');
    const visits = /Customer visits (\d+) of/;
    await stage.says('chen', slackChannel('CEAST1'), '/report visits 5 at the fair');
    await stage.until(
      'the report shows',
      () => Number(visits.exec(homeOf('UCHEN'))?.[1]) === Number(visits.exec(before)?.[1]) + 5,
    );
    await stage.says('zhou', slackChannel('CSALES'), '/task new Joint visit to Acme');
    await publishes(stage, 'zhou', slackChannel('CSALES'), 'Joint visit to Acme');
    await stage.until(
      'the task is offered',
      () => stage.sees('chen', slackChannel('CSALES'), 'Joint visit to Acme') !== undefined,
    );
    await stage.presses('chen', slackChannel('CSALES'), 'Joint visit to Acme', 'Claim');
    await stage.until('the task shows', () => /Yours: #\d+ Joint visit to Acme/.test(homeOf('UCHEN')));
  });

  it('answers in a window over it', async () => {
    const { slack } = theatre.stage.world;
    await opened('UCHEN');
    const view = slack.homeView('UCHEN');
    const blocks = (view?.blocks ?? []) as { type: string; elements?: { action_id?: string }[] }[];
    const row = blocks.findIndex(({ type }) => type === 'actions');
    const at = blocks[row]?.elements?.findIndex(({ action_id }) => action_id?.startsWith('my-goals')) ?? -1;
    const { form } = await slack.useInView('UCHEN', String(view?.id), `/blocks/${row}/elements/${at}`);
    expect(JSON.stringify(form?.payload)).toContain('Q4 goals');
  });
});
