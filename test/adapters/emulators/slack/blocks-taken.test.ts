import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { actions, button, image, input, judge, option, plain, section, select, times, x } from './samples.ts';

test.each<[string, JsonObject[]]>([
  ['a section of 3000 characters', [section(x(3000))]],
  ['a section of 3000 Chinese characters', [section('汉'.repeat(3000))]],
  ['a section with ten fields', [{ type: 'section', fields: times(10, () => plain(x(500))) }]],
  ['a section with a button beside it', [{ ...section('x'), accessory: button('Go') }]],
  ['a header of 150 characters', [{ type: 'header', text: plain(x(150)) }]],
  ['50 dividers', times(50, () => ({ type: 'divider' }))],
  ['a context of ten', [{ type: 'context', elements: times(10, () => plain('x')) }]],
  ['25 buttons', [actions(...times(25, (index) => button(`b${index}`)))]],
  ['the same action_id in two blocks', [actions(button('a')), actions(button('a'))]],
  [
    'a button with everything',
    [
      actions(
        button(x(75), {
          value: x(2000),
          style: 'danger',
          url: 'https://example.com',
          confirm: { title: plain('Sure?'), text: plain('It goes.'), confirm: plain('Yes'), deny: plain('No') },
        }),
      ),
    ],
  ],
  ['an image from the net', [image({ image_url: 'https://example.com/a.png' })]],
  [
    'every kind of menu',
    [
      actions(
        select(),
        { type: 'users_select' },
        { type: 'datepicker', initial_date: '2025-11-20' },
        { type: 'overflow', options: [option('a')] },
        { type: 'checkboxes', options: [option('a')] },
        { type: 'radio_buttons', options: [option('a')], initial_option: option('a') },
        { type: 'timepicker', initial_time: '09:30' },
        { type: 'datetimepicker', initial_date_time: 1763640000 },
        { type: 'conversations_select', filter: { include: ['public'] } },
        { type: 'channels_select' },
        { type: 'multi_static_select', options: [option('a')], initial_options: [option('a')] },
        { type: 'multi_users_select', max_selected_items: 2 },
      ),
    ],
  ],
  [
    'grouped options',
    [actions({ type: 'static_select', option_groups: [{ label: plain('g'), options: [option('a')] }] })],
  ],
  ['an input', [input({ type: 'plain_text_input', multiline: true })]],
  [
    'inputs of every kind',
    [
      input({ type: 'email_text_input' }),
      input({ type: 'url_text_input' }),
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '0' }),
    ],
  ],
  ['a table', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'Name' }]], column_settings: [{ align: 'right' }] }]],
  [
    'a small picture to press',
    [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'trash', text: plain('Delete') }] }],
  ],
  ['markdown of 12,000 characters', [{ type: 'markdown', text: x(12_000) }]],
  [
    'rich text',
    [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'hi', style: { bold: true } },
              { type: 'user', user_id: 'UANN' },
            ],
          },
        ],
      },
    ],
  ],
])('Slack takes %s', async (_, blocks) => {
  expect(await judge(blocks)).toMatchObject({ ok: true });
});
