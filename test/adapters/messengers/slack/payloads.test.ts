import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelivery } from '../../../../adapters/messengers/slack/payloads.ts';
import { command, message, press, submission } from './signed.ts';

test.each([
  ['an event of another type', { ...message, event: { type: 'channel_archive' } }, 'unknown'],
  ['app_rate_limited', { type: 'app_rate_limited', team_id: 'T1' }, 'unknown'],
  ['an event that is null', { ...message, event: null }, 'unknown'],
  ['a message without a channel', { ...message, event: { type: 'message', ts: '1' } }, 'malformed'],
  ['a command without a user', { ...command, user_id: undefined }, 'malformed'],
  ['a press of anything but a button', { ...press, actions: [{ type: 'static_select', action_id: 'x' }] }, 'unknown'],
  ['a press without actions', { ...press, actions: [] }, 'unknown'],
  ['a submission without a view', { ...submission, view: null }, 'malformed'],
])('%s is %s', (_, payload, verdict) => {
  expect(readDelivery({ ...payload })).toBe(verdict);
});

test('no payload, however odd, makes reading throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('type', 'event', 'command', 'actions', 'view', 'user'), fc.anything()),
      (payload) => {
        expect(readDelivery(payload)).toBeDefined();
      },
    ),
  );
});
