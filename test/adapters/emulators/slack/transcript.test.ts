import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { only, startPair } from './pair.ts';
import { actions, button, plain, section } from './samples.ts';

async function shown(args: JsonObject) {
  const { slack, call } = await startPair();
  expect((await call('chat.postMessage', { channel: 'CTEAM', ...args })).body).toMatchObject({ ok: true });
  return { text: only(slack.messages('CTEAM', 'UANN')).text, pings: slack.pings };
}

test.each([
  ['hi <@ULI> and <@UANN|a>', 'hi @李雷 and @Ann'],
  ['in <#CTEAM> or <#COLD|old>', 'in #team or #old'],
  ['<https://example.com|click> <https://example.com>', 'click (https://example.com) https://example.com'],
  ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
  ['*bold* _slanted_ ~gone~ `code`', 'bold slanted gone code'],
  ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
  ['<!date^1763640000^{date}|20 Nov>', '20 Nov'],
])('%s reads as %s', async (text, read) => {
  expect((await shown({ text })).text).toBe(read);
});

test('a card reads top to bottom, buttons in brackets and pictures by their alt text', async () => {
  const { text } = await shown({
    text: 'not read when there are blocks',
    blocks: [
      { type: 'header', text: plain('Pace & <goals>') },
      { ...section('*Visits* 3'), accessory: button('Undo') },
      { type: 'divider' },
      { type: 'section', fields: [plain('North'), plain('82 %')] },
      { type: 'image', alt_text: 'A rising line', image_url: 'https://example.com/a.png' },
      { type: 'context', elements: [plain('as of noon'), { type: 'mrkdwn', text: '_CRM_' }] },
      actions(button('Claim'), button('Details')),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: 'UANN' },
                  { type: 'text', text: ' leads' },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(text.split('\n')).toEqual([
    'Pace & <goals>',
    'Visits 3 [Undo]',
    'North',
    '82 %',
    'A rising line',
    'as of noon CRM',
    '[Claim] [Details]',
    '• @Ann leads',
  ]);
});

test.each<[string, JsonObject]>([
  ['in the text', { text: 'hi <!channel>' }],
  ['in the text beside blocks', { text: '<!channel>', blocks: [section('x')] }],
  ['in a section', { blocks: [section('<!channel|channel>')] }],
  ['in a field', { blocks: [{ type: 'section', fields: [{ type: 'mrkdwn', text: '<!channel>' }] }] }],
  [
    'in rich text',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] }],
        },
      ],
    },
  ],
  ['in an attachment', { attachments: [{ blocks: [section('<!channel>')] }] }],
  ['as a plain name that is to be linked', { text: 'hi @channel', link_names: true }],
])('a mention of everybody %s rings', async (_, args) => {
  expect((await shown(args)).pings).toMatchObject([{ channel: 'CTEAM', mention: 'channel' }]);
});

test.each<[string, JsonObject]>([
  ['an escaped one', { text: '&lt;!channel&gt;' }],
  ['a plain name', { text: '@channel @here' }],
  [
    'one in plain text',
    {
      blocks: [
        { type: 'section', text: plain('<!channel>') },
        { type: 'header', text: plain('<!here>') },
      ],
    },
  ],
])('%s does not ring', async (_, args) => {
  expect((await shown(args)).pings).toEqual([]);
});

test('a live mention shows as it looks, and what a person types rings for nobody here', async () => {
  expect((await shown({ text: 'hi <!everyone>' })).text).toBe('hi @everyone');
  const { slack } = await startPair();
  await slack.type('UANN', 'CTEAM', '@channel hello');
  expect(slack.pings).toEqual([]);
});
