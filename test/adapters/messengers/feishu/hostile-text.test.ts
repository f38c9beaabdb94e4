import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { renderCard } from '../../../../adapters/messengers/feishu/render.ts';
import { type Block, buttons, type Card, context, line, picture, type Tone } from '../../../../src/card/card.ts';
import { drawn, parts, requestBytes, undrawn } from './card-json.ts';
import { card, undrawn as noPictures, openOffice, says, tenant } from './office.ts';

const nasty = fc.oneof(
  fc.constantFrom(
    '<at id=all></at>',
    '<at user_id="all">所有人</at>',
    '[click](https://evil.example)',
    '<a href="https://evil.example">x</a>',
    '**bold** ~~gone~~ `code`',
    '\u202Eright to left\u202C',
    '\uD800 half',
    'nul\u0000bell\u0007',
    `z${'\u0301'.repeat(3_000)}`,
    '👨‍👩‍👧'.repeat(400),
    '"\\'.repeat(3_000),
  ),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
);
const nastyButton = fc.record({
  action: fc.string({ maxLength: 30 }),
  label: nasty,
  value: fc.dictionary(fc.string({ maxLength: 10 }), fc.oneof(fc.integer(), fc.string({ maxLength: 30 })), {
    maxKeys: 8,
  }),
  confirm: nasty,
});
const nastyBlock: fc.Arbitrary<Block> = fc.oneof(
  nasty.map((text) => line(text)),
  fc.tuple(nasty, nastyButton).map(([text, button]) => line(text, button)),
  nasty.map(context),
  nasty.map((alt) => picture({}, alt)),
  fc.array(nastyButton, { maxLength: 12 }).map((list) => buttons(...list)),
);
const nastyCard: fc.Arbitrary<Card> = fc.record({
  tone: fc.constantFrom<Tone>('plain', 'done', 'asks', 'closed', 'unrecorded'),
  title: nasty,
  subtitle: nasty,
  fallback: nasty,
  body: fc.array(nastyBlock, { maxLength: 120 }),
});

describe('whatever people write', () => {
  it('stays inert, and within 30 KB and 200 elements', () => {
    fc.assert(
      fc.property(nastyCard, fc.boolean(), (hostile, withPictures) => {
        const json = renderCard(hostile, withPictures ? drawn : undrawn);
        expect(requestBytes(json)).toBeLessThanOrEqual(30_000);
        const all = parts(json);
        expect(all.length).toBeLessThanOrEqual(200);
        // Words only stand where nothing is parsed: neither markdown nor lark_md is ever used.
        for (const part of all) {
          if ('content' in part) expect(part.tag).toBe('plain_text');
          expect(String(part.content ?? '').isWellFormed()).toBe(true);
          expect(String(part.content ?? '').replaceAll(/[\n\t]/g, '')).not.toMatch(
            /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('words that people write', () => {
  it('ring nobody', async () => {
    const hostile = '<at id=all></at> <at user_id="all">x</at> [x](https://evil.example) @所有人';
    const { emulator, messenger, group, direct } = await openOffice(async () =>
      says(hostile, { body: [line(hostile)] }),
    );
    await messenger.post({ tenant, to: { chat: 'oc_east' } }, card(hostile, { body: [line(hostile)] }), {
      key: 'a',
      ...noPictures,
    });
    await emulator.type('ou_chen', 'oc_east', `@bot 表扬 ${hostile}`);
    await vi.waitFor(() => expect(group('ou_chen')).toHaveLength(2));
    const said = new Set([...group('ou_chen'), ...direct('ou_chen')].map(({ id }) => id));
    expect(said.size).toBe(3);
    expect(emulator.pings.filter(({ message }) => said.has(message))).toEqual([]);
  });
});
