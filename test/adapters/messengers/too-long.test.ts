import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderForm as formForFeishu } from '../../../adapters/messengers/feishu/forms.ts';
import { renderCard as cardForFeishu } from '../../../adapters/messengers/feishu/render.ts';
import {
  renderCard as cardForSlack,
  fieldErrors,
  renderForm as formForSlack,
  renderNotice,
} from '../../../adapters/messengers/slack/render.ts';
import type { Block, Button, Card, Tone } from '../../../src/card/card.ts';
import type { Field, Form } from '../../../src/card/form.ts';
import { feishuRefuses, slackRefuses, slackRefusesView } from '../../support/platforms.ts';

/** What a person sees as one character, and what a careless cut would tear apart. */
const characters = [
  ...['线', '，', 'W', ' ', '&', '"', '\\', '𠮷'],
  ...['e\u0301', 'z\u0323\u0307\u0301', 'ก็', 'नि', '각', '1️⃣', '🇨🇳', '👍🏽', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
] as const;

const runs = fc
  .array(fc.tuple(fc.constantFrom(...characters), fc.constantFrom(1, 2, 7, 30, 160, 1100)), { maxLength: 3 })
  .map((parts) => parts.map(([character, times]) => character.repeat(times)).join(''));
const wild = fc.oneof(
  { weight: 5, arbitrary: runs },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n'.repeat(500), 'a\n\nb', '\u202e', `z${'\u0301'.repeat(9000)}`) },
);

const button: fc.Arbitrary<Button> = fc.record(
  {
    action: fc.constantFrom('claim', 'report-line'),
    label: wild,
    value: fc.record({ task: fc.integer(), name: fc.string({ maxLength: 40 }) }),
    style: fc.constantFrom('primary', 'danger'),
    confirm: wild,
  },
  { requiredKeys: ['action', 'label', 'value'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('line'), text: wild, button }, { requiredKeys: ['type', 'text'] }),
  fc.record({ type: fc.constant('context'), text: wild }),
  fc.record({ type: fc.constant('picture'), spec: fc.constant({}), alt: wild }),
  fc.record({ type: fc.constant('buttons'), buttons: fc.array(button, { maxLength: 30 }) }),
);
const row: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(1, 20, 300), fc.constantFrom(...characters))
  .map(([times, character]) => ({
    type: 'line',
    text: character.repeat(times),
    button: { action: 'claim', label: character.repeat(times), value: { task: 1 } },
  }));
const card: fc.Arbitrary<Card> = fc.record(
  {
    tone: fc.constantFrom<Tone>('plain', 'done', 'asks', 'closed', 'unrecorded'),
    title: wild,
    subtitle: wild,
    body: fc.oneof(fc.array(block, { maxLength: 8 }), fc.array(row, { minLength: 60, maxLength: 130 })),
    fallback: wild,
  },
  { requiredKeys: ['tone', 'title', 'body', 'fallback'] },
);

const option = fc.record({ value: fc.string({ minLength: 1, maxLength: 60 }), label: wild });
const field = (name: string): fc.Arbitrary<Field> =>
  fc.record(
    {
      name: fc.constant(name),
      label: wild,
      kind: fc.constantFrom('text', 'paragraph', 'choice', 'date'),
      required: fc.boolean(),
      options: fc.array(option, { minLength: 1, maxLength: 130 }),
      value: wild,
      hint: wild,
      error: wild,
    },
    { requiredKeys: ['name', 'label', 'kind', 'required', 'options'] },
  );
const form: fc.Arbitrary<Form> = fc.record({
  form: fc.constant('report'),
  title: wild,
  submit: wild,
  fields: fc
    .integer({ min: 1, max: 20 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => field(`f${nth}`)))),
  state: fc.record({ draft: fc.uuid() }),
});

const textsOf = (sent: unknown): string[] => {
  if (typeof sent === 'string') return [sent];
  return typeof sent === 'object' && sent !== null ? Object.values(sent).flatMap(textsOf) : [];
};

const whenPicturesAreThere = { private: true, imageKey: () => 'img_v3_a' };

describe('whatever is said, however long', () => {
  it('both messengers take the card', () => {
    fc.assert(
      fc.property(card, fc.constantFrom('reply', 'announcement'), (said, look) => {
        expect(slackRefuses(cardForSlack(said, look))).toEqual([]);
        expect(feishuRefuses(cardForFeishu(said, whenPicturesAreThere))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('both messengers take the form', () => {
    fc.assert(
      fc.property(form, (asked) => {
        expect(slackRefusesView(formForSlack(asked, 'C1'))).toEqual([]);
        expect(feishuRefuses(formForFeishu(asked))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('Slack takes what it says of the fields, and the one sentence', () => {
    fc.assert(
      fc.property(form, wild, (asked, sentence) => {
        for (const error of Object.values(fieldErrors(asked))) expect([...error].length).toBeLessThanOrEqual(2000);
        expect(slackRefuses(renderNotice(sentence))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('a long row of buttons is broken, and none of them is lost', () => {
  const labels = Array.from({ length: 27 }, (_, nth) => `认领 ${nth}`);
  const row: Block = { type: 'buttons', buttons: labels.map((label) => ({ action: 'claim', label, value: {} })) };
  const many: Card = { tone: 'plain', title: '任务', body: [row], fallback: '任务' };
  for (const sent of [cardForSlack(many, 'reply'), cardForFeishu(many, whenPicturesAreThere)])
    expect(textsOf(sent).filter((text) => text.startsWith('认领'))).toEqual(labels);
});

describe('what is too long is cut', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  /** A beginning of it that ends between two characters. */
  const isBeginning = (cut: string, whole: string): boolean =>
    whole.startsWith(cut) && [...graphemes.segment(whole)].some(({ index }) => index === cut.length);

  const long = fc
    .array(fc.constantFrom(...characters.filter((one) => !/[&"\\ ]/.test(one))), { minLength: 5, maxLength: 40 })
    .map((parts) => parts.join(''))
    .filter((part) => [...graphemes.segment(part + part)].length === 2 * [...graphemes.segment(part)].length)
    .map((part) => part.repeat(Math.ceil(6000 / part.length)));

  it('between two characters that a person sees', () => {
    fc.assert(
      fc.property(long, (said) => {
        const one: Button = { action: 'claim', label: said, value: {}, confirm: said };
        const whole: Card = {
          tone: 'plain',
          title: said,
          subtitle: said,
          body: [
            { type: 'line', text: said, button: one },
            { type: 'context', text: said },
            { type: 'buttons', buttons: [one] },
          ],
          fallback: said,
        };
        const asked: Form = {
          form: 'report',
          title: said,
          submit: said,
          state: {},
          fields: [
            { name: 'a', label: said, kind: 'text', required: true, value: said, hint: said },
            { name: 'b', label: said, kind: 'choice', required: true, options: [{ value: 'x', label: said }] },
          ],
        };
        const sent = [
          cardForSlack(whole, 'announcement'),
          cardForFeishu(whole, whenPicturesAreThere),
          formForSlack(asked),
          formForFeishu(asked),
        ];
        const cut = textsOf(sent).filter((text) => text.endsWith('…'));
        expect(cut.length).toBeGreaterThan(20);
        expect(cut.filter((text) => !isBeginning(text.slice(0, -1), said))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
