import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../adapters/emulators/slack/json.ts';
import { escapeText } from '../../../../adapters/emulators/slack/mrkdwn.ts';
import { drawBlock } from '../../../../src/playground/page/slack/blocks/index.ts';
import { drawMarkdown } from '../../../../src/playground/page/slack/text/markdown.ts';
import { drawMrkdwn } from '../../../../src/playground/page/slack/text/mrkdwn.ts';
import { draw, drawMessageOf, readable, said, scene, sheet } from './pane.ts';
import { blocks, elements, inputs } from './samples.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b onclick=alert(1)>',
  "' autofocus onfocus=alert(1) '",
  '</textarea></pre><iframe>',
  '\u202Egnp.exe\u202C',
  '&lt;script&gt;',
  '{{1}} <!-- -->',
] as const;

/** Tags that nobody here ever draws, and attributes that run something. */
const alive = /<(?:script|iframe|object|embed)|<[^>]+\s(?:on\w+|autofocus|onerror)/i;

/** Markup without what stands between quotation marks: what is left there has become part of the page. */
const bones = (markup: string): string => markup.replace(/"[^"]*"/g, '""');

const plain = (text: string) => ({ type: 'plain_text', text });

describe.each(hostile)('%s', (text) => {
  test('stays text in every place that has any', async () => {
    const mrkdwn = { type: 'mrkdwn', text };
    const option = { text: plain(text), value: text, description: plain(text) };
    const markup = await drawMessageOf(
      { type: 'section', text: mrkdwn, fields: [plain(text)], accessory: { type: 'overflow', options: [option] } },
      { type: 'header', text: plain(text) },
      { type: 'context', elements: [mrkdwn, { type: 'image', image_url: text, alt_text: text }] },
      { type: 'image', image_url: text, alt_text: text, title: plain(text) },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: plain(text),
            value: text,
            url: text,
            style: text,
            confirm: { title: plain(text), text: mrkdwn },
          },
          { type: 'static_select', placeholder: plain(text), options: [option] },
          { type: 'checkboxes', options: [option] },
          { type: text },
        ],
      },
      { type: 'markdown', text: `# ${text}\n\n- ${text}\n\n[${text}](javascript:alert)` },
      {
        type: 'input',
        label: plain(text),
        hint: plain(text),
        element: { type: 'plain_text_input', action_id: text, initial_value: text },
      },
      { type: text },
    );
    expect(bones(markup)).not.toMatch(alive);
    expect(markup).not.toMatch(/href="javascript:/i);
  });

  test('that a person typed is read as it was typed', async () => {
    const typed = said(escapeText(text), { author: 'ULI' });
    const markup = await draw({ messages: [typed] });
    expect(bones(markup)).not.toMatch(alive);
    expect(readable(markup)).toContain(text);
  });
});

test('names of people, chats and the company are text as well', async () => {
  const evil = '<script>alert(1)</script>';
  const chat = { id: 'C1', name: evil, members: ['UANN'], direct: false };
  const me = { id: evil, name: evil, locale: 'en', zone: 'Etc/UTC' } as const;
  const markup = await draw({ company: evil, me, users: [me], chat, chats: [{ ...chat, latest: undefined }] });
  expect(bones(markup)).not.toMatch(alive);
});

test('a mention of many that a person typed and the service escaped rings for nobody', async () => {
  const markup = await drawMessageOf({ type: 'section', text: { type: 'mrkdwn', text: escapeText('<!channel>') } });
  expect(markup).not.toContain('class="mention');
  expect(readable(markup)).toContain('<!channel>');
});

test('what receipts say is text', async () => {
  const body = { text: '</pre><script>alert(1)</script>' };
  const markup = await draw({
    messages: [said({ text: 'x' }, { received: [{ at: '2025-11-20T11:30:00Z', via: '<script>', body }] })],
  });
  expect(bones(markup)).not.toMatch(alive);
});

test('ten thousand signs of anything are drawn at once', () => {
  for (const sign of ['x', '*', '_a', '`', '<', '&gt;', '> ', '*_~', ':', '- ', '|', '[a](', '\n', '汉', '# ', '*a ']) {
    const text = sign.repeat(10_000 / sign.length);
    const began = performance.now();
    expect(String(drawMrkdwn(text, scene))).not.toBe('');
    expect(typeof String(drawMarkdown(text, scene))).toBe('string');
    expect(performance.now() - began).toBeLessThan(2000);
  }
});

describe('whatever comes', () => {
  const types = fc.constantFrom(...Object.keys(blocks), ...Object.keys(elements), ...Object.keys(inputs), 'mrkdwn');
  const names = [
    'text',
    'elements',
    'accessory',
    'fields',
    'element',
    'label',
    'options',
    'rows',
    'child_blocks',
    'confirm',
  ];
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
      fc.array(tie('json'), { maxLength: 3 }),
      fc
        .tuple(types, fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 4 }))
        .map(([type, rest]) => ({ ...rest, type })),
    ),
  }));

  test('is drawn or named as a block, and never blank', () => {
    fc.assert(
      fc.property(json, (block) => {
        const markup = String(drawBlock(block, '/blocks/0', sheet));
        const seen = /<(?:hr|img|input|select|textarea|button|summary)/.test(markup) || markup.includes('role="img"');
        expect(seen || readable(markup).trim()).toBeTruthy();
      }),
      { numRuns: 500 },
    );
  });

  test('is drawn as a whole message', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.array(json, { maxLength: 3 }), async (payload, list) => {
        const messages = [
          said(payload),
          said({ blocks: list, attachments: list, files: list, text: '' }, { id: '2.2' }),
        ];
        expect(await draw({ messages })).toContain('data-message="2.2"');
      }),
      { numRuns: 200 },
    );
  });

  test('is drawn as a Home tab and as a window', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (view) => {
        const form = { id: 'V1', title: 'x', fields: [], payload: view };
        expect(await draw({ form, home: view })).toContain('role="dialog"');
      }),
      { numRuns: 200 },
    );
  });
});
