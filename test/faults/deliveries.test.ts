import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../adapters/emulators/slack/people/signature.ts';
import { credentials, slackWorkspace } from '../../src/playground/company.ts';
import { directIn, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openWatched, type Watched } from '../support/watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});
afterAll(() => watched.close());

const chen = ['chen', directIn('slack')] as const;
const li = ['li', directIn('feishu')] as const;

/** How often so many visits stand in the ledger. */
const recorded = (visits: number): Promise<number> =>
  watched.db.entry.count({ where: { indicator: 'visits', amount: visits } });

const passes = async (time: Temporal.DurationLike): Promise<void> => {
  const { world } = watched;
  await world.moveTo(world.now().toZonedDateTimeISO('UTC').add(time));
};

/** The last thing that Slack has delivered. */
const last = () => watched.world.slack.deliveries.length - 1;
const again = async (index = last()): Promise<number> => (await watched.world.slack.redeliver(index)).status;

describe('an event of Slack', () => {
  it('that comes four times within six minutes is one entry and one answer, and each is taken', async () => {
    const { stage } = watched;
    expect((await stage.says(...chen, 'report visits 31')).status).toBe(200);
    expect(await again()).toBe(200);
    await passes({ minutes: 1 });
    expect(await again()).toBe(200);
    await passes({ minutes: 5 });
    expect(await again()).toBe(200);
    expect(await recorded(31)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('DCHEN: Recorded: 31 customer visits')]);
  });

  it('that comes again while the first is under way is one entry', async () => {
    const { stage } = watched;
    const first = stage.says(...chen, 'report visits 32');
    const index = last();
    const statuses = await Promise.all([again(index), again(index), again(index)]);
    expect([(await first).status, ...statuses]).toEqual([200, 200, 200, 200]);
    expect(await recorded(32)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('Recorded: 32 customer visits')]);
  });

  it('of the same message under another id, with nothing that says it comes again, is no second one', async () => {
    const { stage, world } = watched;
    await stage.says(...chen, 'report visits 33');
    const { event } = JSON.parse(world.slack.deliveries[last()]?.body ?? '{}');
    expect(await world.slack.deliverEvent(event)).toMatchObject({ status: 200 });
    expect(await recorded(33)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('Recorded: 33 customer visits')]);
  });

  it('of a mention, where Slack sends the message beside it, is one', async () => {
    const { stage, world } = watched;
    await stage.says('chen', slackChannel('CEAST1'), '@qibu report visits 34');
    const { event } = JSON.parse(world.slack.deliveries[last()]?.body ?? '{}');
    expect(event.type).toBe('app_mention');
    await world.slack.deliverEvent({ ...event, type: 'message', channel_type: 'channel' });
    expect(await recorded(34)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('CEAST1 for UCHEN: Recorded: 34 customer visits')]);
  });

  it('that is first heard as the second retry is taken, and not once more 23 hours later', async () => {
    const { stage, world } = watched;
    await world.stop();
    expect((await stage.says(...chen, 'report visits 35')).status).toBe(0);
    expect(await again()).toBe(0);
    await world.restart();
    await watched.told();
    expect(await again()).toBe(200);
    expect(await recorded(35)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('Recorded: 35 customer visits')]);
    await passes({ hours: 23 });
    await watched.told();
    expect(await again()).toBe(200);
    expect(await recorded(35)).toBe(1);
    expect(await watched.told()).toEqual([]);
  });
});

describe('an event of Feishu', () => {
  it('that comes again after six hours, and then under another id, is one entry and one answer', async () => {
    const { stage, world } = watched;
    await stage.says(...li, '汇报 拜访 36');
    expect(await watched.told(1)).toEqual([expect.stringContaining('已记：客户拜访 36 次')]);
    await passes({ hours: 6 });
    await watched.told();
    const delivery = world.feishu.deliveries.at(-1);
    if (!delivery) throw new Error('nothing was delivered');
    expect((await world.feishu.redeliver({ delivery })).answer.status).toBe(200);
    expect((await world.feishu.redeliver({ delivery, newEventId: true })).answer.status).toBe(200);
    expect(await recorded(36)).toBe(1);
    expect(await watched.told()).toEqual([]);
  });

  it('that was carried out by a process which may have died before it was told is told by the next', async () => {
    const { stage, world } = watched;
    await stage.says(...li, '汇报 拜访 37');
    expect(await watched.told(1)).toEqual([expect.stringContaining('已记：客户拜访 37 次')]);
    await world.stop();
    await world.restart();
    await passes({ hours: 6 });
    await watched.told();
    expect((await world.feishu.redeliver()).answer.status).toBe(200);
    expect(await recorded(37)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('已记：客户拜访 37 次')]);
  });
});

describe('what comes', () => {
  /** Signs a body and posts it; gives the bytes to post once more as they are. */
  const signed = (body: string, type = 'application/json') => {
    const { slack, now } = { slack: watched.world.slack, now: watched.world.now() };
    const headers = { 'content-type': type, ...signedHeaders(credentials.slack.signingSecret, now, body) };
    return async (): Promise<number> => (await slack.sendRaw(body, headers)).status;
  };

  it('to the byte a second time is taken, and is one entry', async () => {
    const command = {
      ...{ command: '/report', text: 'visits 38', team_id: slackWorkspace.team.id, api_app_id: slackWorkspace.app },
      ...{
        user_id: 'UCHEN',
        channel_id: 'CEAST1',
        trigger_id: 'replayed.1',
        response_url: 'https://hooks.slack.com/x',
      },
    };
    const post = signed(new URLSearchParams(command).toString(), 'application/x-www-form-urlencoded');
    expect([await post(), await post()]).toEqual([200, 200]);
    expect(await recorded(38)).toBe(1);
    expect(await watched.told()).toEqual([]);
  });

  it('to two replicas at the same moment is taken by both, and is one entry', async () => {
    const { world, stage } = watched;
    const port = await watched.another();
    await stage.says(...chen, 'report visits 41');
    const { event } = JSON.parse(world.slack.deliveries[last()]?.body ?? '{}');
    const ids = { api_app_id: slackWorkspace.app, team_id: slackWorkspace.team.id, event_id: 'EvTwice' };
    const twice = { ...event, text: 'report visits 42', ts: `${event.ts}1` };
    const body = JSON.stringify({ type: 'event_callback', event: twice, ...ids });
    const headers = {
      'content-type': 'application/json',
      ...signedHeaders(credentials.slack.signingSecret, world.now(), body),
    };
    const posts = [world.serviceUrl, `http://127.0.0.1:${port}`].map((url) =>
      fetch(`${url}/slack/events`, { method: 'POST', headers, body }),
    );
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await recorded(42)).toBe(1);
    const [first, second] = [/Recorded: 41/, /Recorded: 42/].map((words) => expect.stringMatching(words));
    expect(await watched.told(2)).toEqual([first, second]);
  });

  it('before what it follows upon is refused with what would have to be, and both go in their order', async () => {
    const { stage, db } = watched;
    await stage.says('zhou', directIn('slack'), '/task new Early bird slots=1 points=10 due=11-27');
    await publishes(stage, 'zhou', directIn('slack'), 'Early bird');
    await stage.until('the card', () => Boolean(stage.sees('chen', slackChannel('CSALES'), 'Early bird')));
    const { number } = await db.task.findFirstOrThrow({ where: { title: 'Early bird' } });
    await watched.told();
    const say = async (text: string) => (await stage.says('chen', slackChannel('CSALES'), text)).message?.text;
    expect(await say(`/task done ${number}`)).toContain(`You do not hold task #${number}`);
    expect(await say(`/task claim ${number}`)).toContain('yours');
    expect(await say(`/task done ${number}`)).toContain('done');
    expect(await db.task.findFirst({ where: { number } })).toMatchObject({ state: 'done' });
    await watched.told();
  });

  it('and breaks something is told to whoever sent it, holds up nothing, and is carried out when it comes again', async () => {
    const { stage, db } = watched;
    await db.$executeRaw`ALTER TABLE entry RENAME TO entry_away`;
    expect((await stage.says(...chen, 'report visits 39')).status).toBe(200);
    const poisoned = last();
    const away = await stage.says('chen', slackChannel('CEAST1'), '/task list');
    expect(away.message?.text).toContain('No task is open');
    await db.$executeRaw`ALTER TABLE entry_away RENAME TO entry`;
    expect(await watched.told(2)).toContainEqual(expect.stringContaining('DCHEN: Nothing was recorded'));
    expect(watched.complaints()).toEqual(['something broke']);
    expect(await again(poisoned)).toBe(200);
    expect(await recorded(39)).toBe(1);
    expect(await watched.told(1)).toEqual([expect.stringContaining('Recorded: 39 customer visits')]);
  });

  it('and is none of ours is answered all the same, and changes nothing', async () => {
    const { feishu } = watched.world;
    const envelope = { api_app_id: slackWorkspace.app, team_id: slackWorkspace.team.id, event_id: 'Ev1' };
    const bodies = [
      { type: 'app_rate_limited', minute_rate_limited: 1518467820, ...envelope },
      { type: 'event_callback', event: null, ...envelope },
      { type: 'event_callback', ...envelope },
      ...['reaction_added', 'constructor', ''].map((type) => ({
        type: 'event_callback',
        event: { type },
        ...envelope,
      })),
    ];
    for (const body of bodies) expect(await signed(JSON.stringify(body))()).toBe(200);
    for (const body of ['null', '[]', '"x"', '', `${'['.repeat(10_000)}${']'.repeat(10_000)}`]) {
      expect([body.slice(0, 9), await signed(body)()]).toEqual([body.slice(0, 9), 400]);
    }
    for (const type of ['im.chat.disbanded_v1', '__proto__', '']) {
      expect((await feishu.deliverEvent(type, {})).answer.status).toBe(200);
    }
    expect(await watched.told()).toEqual([]);
  });

  it('from bots, two hundred times, starts no talk', async () => {
    const { slack, feishu } = watched.world;
    const asked = slack.requests.length + feishu.requests.length;
    const said = { type: 'message', channel: 'DCHEN', channel_type: 'im', text: 'report visits 40' };
    const fromBots = async (nth: number): Promise<void> => {
      const ts = `1763445600.${String(nth).padStart(6, '0')}`;
      await slack.deliverEvent({ ...said, ts, user: slackWorkspace.bot });
      await slack.deliverEvent({ ...said, ts: `${ts}1`, user: 'UOTHER', bot_id: 'B1', subtype: 'bot_message' });
      for (const sender_type of ['app', 'bot']) {
        await feishu.deliverEvent('im.message.receive_v1', {
          sender: { sender_id: { open_id: 'ou_bot' }, sender_type },
          message: {
            ...{ message_id: `om_${sender_type}${nth}`, chat_id: 'oc_sales', chat_type: 'p2p' },
            ...{ message_type: 'text', content: JSON.stringify({ text: '汇报 拜访 40' }) },
          },
        });
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, nth) => fromBots(nth)));
    expect(slack.requests.length + feishu.requests.length).toBe(asked);
    expect(await recorded(40)).toBe(0);
  });
});
