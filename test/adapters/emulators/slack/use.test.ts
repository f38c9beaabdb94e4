import { expect, test } from 'vitest';
import type { Given } from '../../../../adapters/emulators/emulator.ts';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { only, startPair } from './pair.ts';
import { actions, button, input, option, plain, section, select } from './samples.ts';

const two = { options: [option('a'), option('b')] };

/** Posts blocks, and has Ann use what is at one place of them. */
async function used(blocks: readonly JsonObject[], at: string, given?: Given) {
  const { slack, call, heard } = await startPair();
  await call('chat.postMessage', { channel: 'CTEAM', text: 'x', blocks });
  const outcome = await slack.use('UANN', only(slack.messages('CTEAM', 'UANN')), at, given);
  return { outcome, said: only(heard).said };
}

test('a button is used by its place, also where two have one label', async () => {
  const twins = [
    { ...section('one'), accessory: button('Claim', { value: '1' }) },
    { ...section('two'), accessory: button('Claim', { value: '2' }) },
  ];
  const { outcome, said } = await used(twins, '/blocks/1/accessory');
  expect(outcome).toEqual({ status: 200 });
  expect(said).toMatchObject({ type: 'block_actions', actions: [{ type: 'button', value: '2' }] });
});

test('a button that opens a page tells the service all the same', async () => {
  const { said } = await used([actions(button('Open', { url: 'https://example.com' }))], '/blocks/0/elements/0');
  expect(said).toMatchObject({ actions: [{ action_id: 'Open', url: 'https://example.com' }] });
});

test.each<[string, JsonObject, string, JsonObject]>([
  ['a menu', select(two), 'b', { selected_option: option('b') }],
  ['a menu of several', { type: 'multi_static_select', ...two }, 'a,b', { selected_options: two.options }],
  ['the menu behind three dots', { type: 'overflow', ...two }, 'a', { selected_option: option('a') }],
  ['a date', { type: 'datepicker', initial_date: '2025-11-20' }, '2025-11-21', { selected_date: '2025-11-21' }],
  ['a time', { type: 'timepicker' }, '09:30', { selected_time: '09:30' }],
  ['a moment', { type: 'datetimepicker' }, '2025-11-20T09:30', { selected_date_time: 1763631000 }],
  ['ticks', { type: 'checkboxes', ...two }, 'b', { selected_options: [option('b')] }],
  ['no ticks', { type: 'checkboxes', ...two }, '', { selected_options: [] }],
  ['one of several', { type: 'radio_buttons', ...two }, 'a', { selected_option: option('a') }],
  ['a person', { type: 'users_select' }, 'ULI', { selected_user: 'ULI' }],
  ['people', { type: 'multi_users_select' }, 'ULI,Ann', { selected_users: ['ULI', 'UANN'] }],
  ['a chat', { type: 'conversations_select' }, 'CTEAM', { selected_conversation: 'CTEAM' }],
  ['chats', { type: 'multi_conversations_select' }, 'CTEAM', { selected_conversations: ['CTEAM'] }],
  ['a channel', { type: 'channels_select' }, 'team', { selected_channel: 'CTEAM' }],
  ['channels', { type: 'multi_channels_select' }, 'CTEAM,COTHER', { selected_channels: ['CTEAM', 'COTHER'] }],
])('what is chosen in %s arrives as Slack documents it', async (_, element, choice, held) => {
  const { said } = await used([actions({ ...element, action_id: 'pick' })], '/blocks/0/elements/0', { choice });
  expect(said).toMatchObject({ actions: [{ type: element.type, action_id: 'pick', ...held }] });
});

test('what stands in a message’s fields comes along with the press of a button', async () => {
  const blocks = [
    { ...input({ type: 'plain_text_input', action_id: 'note' }), block_id: 'b' },
    { ...actions(select({ ...two, initial_option: option('a') }), button('Go')), block_id: 'c' },
  ];
  const { said } = await used(blocks, '/blocks/1/elements/1', { fields: { note: 'met Acme' } });
  expect(said.state).toEqual({
    values: {
      b: { note: { type: 'plain_text_input', value: 'met Acme' } },
      c: { s: { type: 'static_select', selected_option: option('a') } },
    },
  });
});

test('thumbs and small pictures say which was pressed', async () => {
  const thumb = (value: string): JsonObject => ({ text: plain(value), value });
  const blocks = [
    {
      type: 'context_actions',
      elements: [
        { type: 'feedback_buttons', action_id: 'f', positive_button: thumb('good'), negative_button: thumb('bad') },
        { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete'), value: 'gone' },
      ],
    },
  ];
  expect((await used(blocks, '/blocks/0/elements/0', { choice: 'bad' })).said).toMatchObject({
    actions: [{ type: 'feedback_buttons', value: 'bad', text: plain('bad') }],
  });
  expect((await used(blocks, '/blocks/0/elements/1')).said).toMatchObject({
    actions: [{ type: 'icon_button', value: 'gone' }],
  });
});

test('a place in an attachment says which attachment', async () => {
  const { slack, call, heard } = await startPair();
  const attachments = [{ text: 'a' }, { blocks: [actions(button('Drop'))] }];
  await call('chat.postMessage', { channel: 'CTEAM', attachments });
  await slack.use('UANN', only(slack.messages('CTEAM', 'UANN')), '/attachments/1/blocks/0/elements/0');
  expect(only(heard).said.container).toMatchObject({ type: 'message_attachment', attachment_id: 2 });
});

test.each<[string, string, Given, string]>([
  ['a place where nothing is', '/blocks/7/accessory', {}, 'nothing to use at /blocks/7'],
  ['a place that is no place', '__proto__', {}, 'nothing to use at __proto__'],
  ['a menu without a choice', '/blocks/0/elements/0', {}, 'nothing was chosen'],
  ['an option that is not offered', '/blocks/0/elements/0', { choice: 'z' }, 'there is no z'],
  ['a field that is not there', '/blocks/0/elements/0', { choice: 'a', fields: { z: '1' } }, 'there is no field z'],
])('nobody can use %s', async (_, at, given, complaint) => {
  await expect(used([actions(select(two))], at, given)).rejects.toThrow(complaint);
});
