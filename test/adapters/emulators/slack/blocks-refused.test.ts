import { expect, test } from 'vitest';
import type { Json } from '../../../../adapters/emulators/slack/json.ts';
import { actions, button, image, input, judge, option, plain, section, select, times, x } from './samples.ts';

test.each<[string, Json[], string]>([
  ['a type nobody knows', [{ type: 'wheel' }], 'unsupported type: wheel [json-pointer:/blocks/0/type]'],
  ['no type at all', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
  ['51 blocks', times(51, () => ({ type: 'divider' })), 'no more than 50 items allowed [json-pointer:/blocks]'],
  [
    'a field of another block',
    [{ type: 'divider', text: plain('x') }],
    'invalid additional property: text [json-pointer:/blocks/0]',
  ],
  [
    'a section without text',
    [{ type: 'section' }],
    'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
  ],
  ['an empty section', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a section of 3001', [section(x(3001))], 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
  [
    'eleven fields',
    [{ type: 'section', fields: times(11, () => plain('x')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a field of 2001',
    [{ type: 'section', fields: [plain(x(2001))] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'a bare string for a text',
    [{ type: 'section', text: 'x' }],
    'must provide an object [json-pointer:/blocks/0/text]',
  ],
  [
    'a header with markup',
    [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a header of 151',
    [{ type: 'header', text: plain(x(151)) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a context of eleven',
    [{ type: 'context', elements: times(11, () => plain('x')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'an empty context',
    [{ type: 'context', elements: [] }],
    'must provide at least 1 items [json-pointer:/blocks/0/elements]',
  ],
  [
    'a button in a context',
    [{ type: 'context', elements: [button('x')] }],
    'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    '26 buttons',
    [actions(...times(26, (index) => button(`b${index}`)))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'an input element among buttons',
    [actions({ type: 'plain_text_input' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a button label of 76',
    [actions(button(x(76)))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a button value of 2001',
    [actions(button('x', { value: x(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'a button value that is no text',
    [actions(button('x', { value: 1 }))],
    'must provide a string [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'a button in purple',
    [actions(button('x', { style: 'purple' }))],
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a question of 301',
    [actions(button('x', { confirm: { text: plain(x(301)) } }))],
    'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
  ],
  [
    'a block_id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    'block_id must be unique [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an action_id twice in a block',
    [actions(button('a'), button('a'))],
    'action_id must be unique within its block [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'an id of 256',
    [{ type: 'divider', block_id: x(256) }],
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://example.com/a.png' }],
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'an image without a picture',
    [image({})],
    'must define exactly one of `image_url` or `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    '101 options',
    [actions(select({ options: times(101, (index) => option(String(index))) }))],
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'options and groups',
    [actions(select({ option_groups: [{ label: plain('g'), options: [option('a')] }] }))],
    'must define exactly one of `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an option of 76',
    [actions(select({ options: [{ text: plain(x(76)), value: 'a' }] }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'an initial option that is not offered',
    [actions(select({ initial_option: option('z') }))],
    'initial options must be among the options [json-pointer:/blocks/0/static_select]',
  ],
  [
    'a date in another order',
    [actions({ type: 'datepicker', initial_date: '20-11-2025' })],
    'input must match regex pattern: ^\\d{4}-\\d{2}-\\d{2}$ [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
  [
    'six options in an overflow menu',
    [actions({ type: 'overflow', options: times(6, (index) => option(String(index))) })],
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'two markdown blocks too long together',
    times(2, () => ({ type: 'markdown', text: x(6001) })),
    'markdown blocks must be less than 12001 characters in all [json-pointer:/blocks]',
  ],
  [
    'two fields that want the cursor',
    times(2, () => input({ type: 'plain_text_input', focus_on_load: true })),
    'only one element can have focus_on_load [json-pointer:/blocks]',
  ],
  [
    'a time of day that is none',
    [actions({ type: 'timepicker', initial_time: '9 am' })],
    'input must match regex pattern: ^\\d{2}:\\d{2}$ [json-pointer:/blocks/0/elements/0/initial_time]',
  ],
  [
    'a field to type a number in among buttons',
    [actions({ type: 'number_input', is_decimal_allowed: false })],
    'unsupported type: number_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'two tables',
    times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] })),
    'only one table block is allowed [json-pointer:/blocks]',
  ],
  [
    'rich text of an unknown kind',
    [{ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }],
    'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
  ],
])('Slack refuses %s, and says why', async (_, blocks, problem) => {
  expect(await judge(blocks)).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: [problem],
    response_metadata: { messages: [`[ERROR] ${problem}`] },
  });
});

test('Slack refuses a picture from the net and from a file at once', async () => {
  const blocks = [image({ image_url: 'https://example.com/a.png', slack_file: { id: 'F1' } })];
  expect(await judge(blocks)).toMatchObject({
    errors: ['must define exactly one of `image_url` or `slack_file` [json-pointer:/blocks/0]', expect.anything()],
  });
});

test('everything that is wrong is said at once', async () => {
  expect(await judge([section(''), { type: 'wheel' }])).toMatchObject({
    errors: [expect.anything(), expect.anything()],
  });
});
