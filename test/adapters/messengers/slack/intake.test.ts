import { expect, test } from 'vitest';
import { asPayload, intake } from '../../../../adapters/messengers/slack/intake.ts';
import { listeners } from './listeners.ts';
import { command, message, press } from './signed.ts';

const first = { before: 0, reason: '' };

const outcome = (payload: object, options?: Parameters<typeof listeners>[0]) =>
  listeners(options).take({ ...payload }, first);

test('what a listener acknowledged with is the answer', async () => {
  expect(await outcome(command)).toEqual({ kind: 'taken', answer: { text: 'Recorded' } });
  expect(await outcome(message)).toEqual({ kind: 'taken', answer: undefined });
});

test.each([
  ['of an unknown type', { type: 'something_new' }],
  ['about our rate', { type: 'app_rate_limited', minute_rate_limited: 1 }],
  ['with an event that is null', { ...message, event: null }],
])('what is %s is taken and nothing is done', async (_, payload) => {
  const { take, passed } = listeners();
  expect(await take(payload, first)).toEqual({ kind: 'taken', answer: undefined });
  expect(passed).toEqual([]);
});

test('what claims to be ours and is not is malformed', async () => {
  expect(await outcome({ ...message, event: { type: 'message' } })).toEqual({ kind: 'malformed' });
});

test.each([
  ['an event that a listener could not take', message, { fails: true }],
  ['a command that a listener could not take', command, { fails: true }],
  ['a press that nobody acknowledged', press, {}],
  ['an event while nobody knows whether we may serve', message, { unauthorised: true }],
])('%s has failed, and is to be delivered again', async (_, payload, options) => {
  expect(await outcome(payload, options)).toEqual({ kind: 'failed' });
});

test('as long as nobody listens, all has failed', async () => {
  expect(await intake(() => {}).take(message, first)).toEqual({ kind: 'failed' });
});

test('nothing depends on how often Slack has tried', async () => {
  const { take, passed } = listeners();
  for (const before of [0, 1, 2, 3, 0]) await take(message, { before, reason: 'http_timeout' });
  expect(passed).toHaveLength(5);
});

test('what failed is logged by its class, without what a person wrote and without secrets', async () => {
  const { take, logged } = listeners({ fails: true });
  await take(command, first);
  const all = JSON.stringify(logged);
  expect(all).toContain('RangeError');
  expect(all).not.toMatch(/words of a person|xoxb-|hooks\.slack\.com/);
});

test.each([
  ['null', null],
  ['a list', []],
  ['a string', 'x'],
  ['a thousand lists deep', JSON.parse(`{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`)],
])('%s is no payload', (_, value) => {
  expect(asPayload(value)).toBeUndefined();
});

test('a press in no chat reaches its listener, also where that is said with null', async () => {
  const { take, passed } = listeners();
  await take({ ...press, channel: null }, first);
  expect(passed).toEqual(['press without acknowledgement']);
});
