import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelivery, tenantOf } from '../../../../adapters/messengers/slack/payloads.ts';
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

test.each([
  [
    'a message, also when somebody of another company wrote it',
    { ...message, team_id: 'T9', context_team_id: 'T9' },
    'T1',
  ],
  [
    'a message that names no installation',
    { ...message, authorizations: [], context_team_id: 'T2', team_id: 'T9' },
    'T2',
  ],
  ['a command', command, 'T1'],
  ['a press in a shared channel', { ...press, user: { id: 'U1', team_id: 'T9' } }, 'T1'],
  ['a press that names no workspace', { ...press, team: null, user: { id: 'U1', team_id: 'T7' } }, 'T7'],
  [
    'a submission in a shared channel',
    { ...submission, view: { ...submission.view, app_installed_team_id: 'T5' } },
    'T5',
  ],
])('%s belongs to the workspace where the app is installed', (_, payload, tenant) => {
  const delivery = readDelivery({ ...payload });
  expect(typeof delivery === 'string' ? delivery : tenantOf(delivery)).toBe(tenant);
});
