import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionIn, valueIn } from '../../../../adapters/messengers/slack/carried.ts';
import { CEILING } from '../../../../adapters/messengers/slack/limits.ts';
import { renderCard, renderNotice } from '../../../../adapters/messengers/slack/render.ts';
import { type Block, type Button, buttons, type Card, context, line, picture } from '../../../../src/card/card.ts';

const card = (body: readonly Block[] = [], more: Partial<Card> = {}): Card => ({
  tone: 'done',
  title: 'Recorded: 3 visits',
  body,
  fallback: 'Recorded: 3 visits. Undo: /report undo',
  ...more,
});

const undo: Button = { action: 'undo', label: 'Undo', value: { entry: 7 } };
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const blocksOf = (...body: Block[]) => renderCard(card(body), 'reply').blocks.slice(1);

describe('a card', () => {
  test('as a reply begins with its title in bold', () => {
    expect(renderCard(card(), 'reply')).toEqual({
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Recorded: 3 visits*', verbatim: true } }],
      text: 'Recorded: 3 visits. Undo: /report undo',
    });
  });

  test('as an announcement begins with a header, then team and period', () => {
    expect(renderCard(card([], { subtitle: 'East China · November' }), 'announcement').blocks).toEqual([
      { type: 'header', text: plain('Recorded: 3 visits') },
      { type: 'context', elements: [plain('East China · November')] },
    ]);
  });

  test('has its lines, its grey line and its buttons in order', () => {
    expect(blocksOf(line('22 to go'), context('As of 14:05'), buttons(undo))).toEqual([
      section('22 to go'),
      { type: 'context', elements: [plain('As of 14:05')] },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'undo#0', text: plain('Undo'), value: '{"v":1,"value":{"entry":7}}' }],
      },
    ]);
  });

  test('may have one button a row', () => {
    expect(blocksOf(line('Task 12', undo), line('Task 15', undo))).toMatchObject([
      { ...section('Task 12'), accessory: { action_id: 'undo#0' } },
      { ...section('Task 15'), accessory: { action_id: 'undo#1' } },
    ]);
  });

  test('asks before what cannot be taken back', () => {
    const cancel: Button = { ...undo, style: 'danger', confirm: 'Cancel task 12? 2 people are told' };
    expect(blocksOf(buttons(cancel))).toMatchObject([
      {
        elements: [
          { style: 'danger', confirm: { text: plain('Cancel task 12? 2 people are told'), deny: plain('✕') } },
        ],
      },
    ]);
  });

  test('shows an uploaded picture, and says one that could not be uploaded', () => {
    const shown = picture({ mark: 'bar' }, 'Chen Chen 53%');
    const { blocks } = renderCard(card([shown, picture({}, 'Li Na 49%')]), 'reply', new Map([[shown.spec, 'F1']]));
    expect(blocks.slice(1)).toEqual([
      { type: 'image', slack_file: { id: 'F1' }, alt_text: 'Chen Chen 53%' },
      section('Li Na 49%'),
    ]);
  });

  test('breaks a long row of buttons instead of losing some', () => {
    const rows = blocksOf(buttons(...Array.from({ length: 60 }, () => undo)));
    expect(rows.map((row) => ('elements' in row ? row.elements.length : 0))).toEqual([25, 25, 10]);
  });

  test('drops an empty line and keeps the button of one', () => {
    expect(blocksOf(line(''), line('', undo))).toMatchObject([{ ...section('·'), accessory: { text: plain('Undo') } }]);
  });

  test('of three hundred lines ends with how many are missing', () => {
    const { blocks } = renderCard(card(Array.from({ length: 300 }, (_, index) => line(`Task ${index}`))), 'reply');
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)).toEqual({ type: 'context', elements: [plain('… +252')] });
  });

  test('is cut between two characters a person sees, never inside one', () => {
    const [first] = blocksOf(line('👩‍👩‍👧‍👦'.repeat(1000)));
    const { text } = first as { readonly text: { readonly text: string } };
    expect(text.text).toMatch(/^(👩‍👩‍👧‍👦)+…$/u);
    expect(text.text.length).toBeLessThanOrEqual(CEILING.section);
  });

  test('whose button carries too much is refused, for half a value is none', () => {
    expect(() => blocksOf(buttons({ ...undo, value: { note: 'x'.repeat(3000) } }))).toThrow('content');
  });
});

describe('what people wrote', () => {
  test('cannot mark up the title, nor the words on the lock screen', () => {
    const hostile = '> *a* _b_ ~c~ `d`\n> <!channel> & <https://evil.example|x>';
    const { blocks, text } = renderCard(card([], { title: hostile, fallback: hostile }), 'reply');
    const inert = '› ∗a∗ ＿b＿ ∼c∼ ˋdˋ';
    expect(blocks).toMatchObject([
      { text: { text: `*${inert} &gt; &lt;!channel&gt; &amp; &lt;https://evil.example|x&gt;*` } },
    ]);
    expect(text).toBe(`${inert}\n› &lt;!channel&gt; &amp; &lt;https://evil.example|x&gt;`);
  });

  test('stands in a line as it is written', () => {
    expect(blocksOf(line('R&D: a < b > c, *5* _x_'))).toEqual([section('R&D: a < b > c, *5* _x_')]);
  });

  test('cannot turn the direction of writing', () => {
    expect(renderNotice('a\u202eb\u2066c\0d\ud800')).toMatchObject({ text: 'a b c d\ufffd' });
  });
});

/** Every string in a value, however deep. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '<!channel>',
    '<!here|x>',
    '<@U1>',
    '<#C1|x>',
    '<https://evil.example|Click>',
    '<!subteam^S1>',
    '&lt;!channel&gt;',
  ),
  fc.constantFrom('*', '_', '`'.repeat(3), '> ', '线索', '👩‍👩‍👧‍👦', 'ن', '\u202e').map((part) => part.repeat(4000)),
);
const wildText = fc.array(wild, { maxLength: 4 }).map((parts) => parts.join(''));
const wildButton: fc.Arbitrary<Button> = fc.record({
  action: fc.constant('claim'),
  label: wildText,
  value: fc.record({ task: fc.integer(), name: fc.constantFrom('<!channel>', '&', 'x') }),
  confirm: wildText,
});
const wildBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('line'), text: wildText, button: wildButton } as const),
  fc.record({ type: fc.constant('picture'), spec: fc.constant({}), alt: wildText } as const),
  fc.record({ type: fc.constant('context'), text: wildText } as const),
  fc.record({ type: fc.constant('buttons'), buttons: fc.array(wildButton, { maxLength: 30 }) } as const),
);
const wildCard = fc.record({
  tone: fc.constant('plain'),
  title: wildText,
  body: fc.array(wildBlock, { maxLength: 70 }),
  fallback: wildText,
} as const);

test('no card can mention anybody, hold a live link or exceed what Slack takes', () => {
  fc.assert(
    fc.property(wildCard, fc.constantFrom('reply', 'announcement'), (drawn, look) => {
      const { blocks, text } = renderCard(drawn, look);
      for (const string of stringsIn({ blocks, text })) expect(string).not.toMatch(/<[!@#]|<https?:/);
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(13_000);
      expect(text.length).toBeLessThanOrEqual(CEILING.fallback);
      for (const block of blocks) expect(longest(block)).toBeLessThanOrEqual(CEILING.section);
      const ids = blocks.flatMap((block) => JSON.stringify(block).match(/claim#\d+/g) ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

const longest = (value: unknown) => Math.max(0, ...stringsIn(value).map((string) => string.length));

test('a button’s action and value come back as they were given', () => {
  const given = { ...undo, value: { name: 'R&D <!channel> "x"', n: 1 } };
  const [row] = blocksOf(buttons(given));
  const [button] = (row as { readonly elements: readonly { readonly action_id: string; readonly value: string }[] })
    .elements;
  expect(button && actionIn(button.action_id)).toBe('undo');
  expect(valueIn(button?.value)).toEqual(given.value);
});
