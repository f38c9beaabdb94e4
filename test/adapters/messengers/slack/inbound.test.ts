import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../adapters/messengers/slack/inbound.ts';
import { readDelivery } from '../../../../adapters/messengers/slack/payloads.ts';
import type { Inbound } from '../../../../src/ports/messenger.ts';
import { command, config, message, press, submission } from './signed.ts';

const self = { app: 'A1', botUser: 'UBOT', token: async () => config.botToken };

function inbound(payload: object, prefix?: string): Inbound | undefined {
  const delivery = readDelivery({ ...payload });
  if (typeof delivery === 'string' || delivery.kind === 'home') throw new Error('nothing is done by it');
  return normalise(delivery, prefix === undefined ? config : { ...config, prefix }, self);
}

const said = (payload: object, prefix?: string) => {
  const heard = inbound(payload, prefix);
  return heard?.kind === 'said' ? heard.text : undefined;
};

describe('a slash command', () => {
  test('is what its name and its text say', () => {
    expect(inbound(command)).toEqual({
      kind: 'said',
      platform: 'slack',
      app: 'A1',
      tenant: 'T1',
      user: 'U1',
      keys: ['command:1.2.three'],
      chat: { id: 'C1', direct: false },
      text: 'report visits 3 met Acme',
    });
  });

  test.each([
    ['/qibu', '汇报 拜访 3', undefined, '汇报 拜访 3'],
    ['/qibu', '', undefined, ''],
    ['/acme-report', 'visits 3', 'acme-', 'report visits 3'],
    ['/acme-qibu', 'help', 'acme-', 'help'],
    ['/report', 'visits 3', 'acme-', 'report visits 3'],
    ['/goal', '', undefined, 'goal'],
  ])('%s %s with the prefix %s is “%s”', (name, text, prefix, words) => {
    expect(said({ ...command, command: name, text }, prefix)).toBe(words);
  });
});

describe('a message', () => {
  test('in the single chat carries the delivery and the deed as its keys', () => {
    expect(inbound(message)).toMatchObject({
      text: 'report visits 3',
      keys: ['event:Ev1', 'message:T1:D1:1.2'],
      chat: { id: 'D1', direct: true },
    });
  });

  test('is as old as Slack says, which names it by its moment', () => {
    const at = (ts: string) => inbound({ ...message, event: { ...message.event, ts } });
    expect(at('1763445600.000100')).toMatchObject({ at: Temporal.Instant.from('2025-11-18T06:00:00Z') });
    expect(at('1.2')).not.toHaveProperty('at');
  });

  test('that mentions the bot loses the mention, a leading slash, and no other mention', () => {
    const event = { ...message.event, type: 'app_mention', channel: 'C1', channel_type: 'channel' };
    expect(said({ ...message, event: { ...event, text: '<@UBOT> /goal <@U2>' } })).toBe('goal <@U2>');
  });

  test.each([
    ['of the bot itself', { user: 'UBOT' }],
    ['of another bot', { bot_id: 'B2' }],
    ['that reports an edit', { subtype: 'message_changed' }],
    ['without an author', { user: undefined }],
    ['that a channel hears without a mention', { channel: 'C1', channel_type: 'channel' }],
  ])('%s is nobody’s word', (_, part) => {
    expect(inbound({ ...message, event: { ...message.event, ...part } })).toBeUndefined();
  });
});

describe('a press', () => {
  test('names the action and gives back what the button carried', () => {
    expect(inbound(press)).toMatchObject({
      kind: 'pressed',
      action: 'claim',
      value: { task: 12 },
      keys: ['press:7.8:U1:5.6'],
      chat: { id: 'C1', direct: false },
    });
  });

  test.each(['{broken', 'null', '{"v":2,"value":1}', '"x"', ''])('with the value %s still is a press', (value) => {
    const [button] = press.actions;
    expect(inbound({ ...press, actions: [{ ...button, value }] })).toMatchObject({ action: 'claim', value: undefined });
  });
});

describe('a submission', () => {
  test('gives the state and every answer as text', () => {
    expect(inbound(submission)).toMatchObject({
      kind: 'submitted',
      form: 'report',
      state: { day: '2026-11-18' },
      values: { visits: '3', day: '2026-11-17', kind: 'new', note: '' },
    });
  });

  test('has the same key when it comes again, and another when it was corrected', () => {
    const { view } = submission;
    const values = { ...view.state.values, visits: { value: { type: 'plain_text_input', value: '4' } } };
    const corrected = { ...submission, view: { ...view, state: { values } } };
    expect(inbound(submission)?.keys).toEqual(inbound({ ...submission, trigger_id: 'again' })?.keys);
    expect(inbound(corrected)?.keys).not.toEqual(inbound(submission)?.keys);
  });

  test('whose state was tampered with has none', () => {
    const view = { ...submission.view, private_metadata: '{"v":1' };
    expect(inbound({ ...submission, view })).toMatchObject({ kind: 'submitted', state: undefined });
  });
});
