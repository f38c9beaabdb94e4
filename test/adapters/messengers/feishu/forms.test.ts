import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../../adapters/messengers/feishu/forms.ts';
import type { Json } from '../../../../adapters/messengers/feishu/render.ts';
import type { Field, Form } from '../../../../src/card/form.ts';
import { bodyOf, parts, requestBytes } from './card-json.ts';

const field = (over: Partial<Field>): Field => ({
  name: 'visits',
  label: '拜访',
  kind: 'text',
  required: true,
  ...over,
});
const form = (...fields: Field[]): Form => ({
  form: 'report',
  title: '汇报',
  submit: '记下',
  fields,
  state: { day: '2026-11-18' },
});
const formElements = (json: Json) => (bodyOf(json)[0] as { elements: readonly Json[] }).elements;

describe('a form for Feishu', () => {
  it('is one container whose button carries the form, its state, and which answers are dates', () => {
    const json = renderForm(form(field({ name: 'due', kind: 'date' })));
    expect(bodyOf(json)).toHaveLength(1);
    expect(bodyOf(json)[0]).toMatchObject({ tag: 'form', name: 'qibu_form' });
    expect(formElements(json).at(-1)).toEqual({
      tag: 'button',
      type: 'primary_filled',
      text: { tag: 'plain_text', content: '记下' },
      name: 'qibu_submit',
      form_action_type: 'submit',
      behaviors: [{ type: 'callback', value: { v: 1, form: 'report', state: { day: '2026-11-18' }, dates: ['due'] } }],
    });
  });

  const shared = { name: 'visits', required: true, width: 'fill' };
  const label = { tag: 'plain_text', content: '拜访' };
  it.each<[string, Field, readonly Json[]]>([
    [
      'text that is empty, with what is asked for in it',
      field({ hint: '几次' }),
      [{ tag: 'input', ...shared, placeholder: { tag: 'plain_text', content: '几次' }, label, max_length: 1000 }],
    ],
    [
      'text, with what is asked for below it',
      field({ value: '3', hint: '几次' }),
      [
        {
          tag: 'input',
          ...shared,
          placeholder: { tag: 'plain_text', content: '几次' },
          label,
          max_length: 1000,
          default_value: '3',
        },
        { tag: 'div', text: { tag: 'plain_text', content: '几次', text_size: 'notation', text_color: 'grey' } },
      ],
    ],
    [
      'paragraph',
      field({ kind: 'paragraph' }),
      [{ tag: 'input', ...shared, label, input_type: 'multiline_text', rows: 3, max_length: 1000 }],
    ],
    [
      'choice',
      field({
        kind: 'choice',
        value: 'b',
        options: [
          { value: 'a', label: '甲' },
          { value: 'b', label: '乙' },
          { value: 'a', label: '丙' },
        ],
      }),
      [
        { tag: 'div', text: label },
        {
          tag: 'select_static',
          ...shared,
          options: [
            { text: { tag: 'plain_text', content: '甲' }, value: 'a' },
            { text: { tag: 'plain_text', content: '乙' }, value: 'b' },
          ],
          initial_index: 2,
        },
      ],
    ],
    [
      'date',
      field({ kind: 'date', value: '2026-11-18' }),
      [
        { tag: 'div', text: label },
        { tag: 'date_picker', ...shared, initial_date: '2026-11-18' },
      ],
    ],
    [
      'date that is none',
      field({ kind: 'date', value: '明天' }),
      [
        { tag: 'div', text: label },
        { tag: 'date_picker', ...shared },
      ],
    ],
  ])('asks for a %s', (_, one, expected) => {
    expect(formElements(renderForm(form(one))).slice(0, -1)).toEqual(expected);
  });

  it('says above a field why its answer was not taken', () => {
    const [error, input] = formElements(renderForm(form(field({ error: '“三”是几？', value: '三' }))));
    expect(error).toEqual({
      tag: 'div',
      text: { tag: 'plain_text', content: '“三”是几？', text_size: 'notation', text_color: 'red' },
    });
    expect(input).toMatchObject({ tag: 'input', default_value: '三' });
  });

  it('shrinks to the ceilings', () => {
    const options = Array.from({ length: 500 }, (_, index) => ({ value: `${index}`, label: '选'.repeat(50) }));
    const fields = Array.from({ length: 8 }, (_, index) => [
      field({ name: `choice${index}`, kind: 'choice', options }),
      field({ name: `text${index}`, kind: 'paragraph', value: '客'.repeat(2_000) }),
    ]);
    const json = renderForm(form(...fields.flat()));
    expect(requestBytes(json)).toBeLessThanOrEqual(30_000);
    expect(parts(json).length).toBeLessThanOrEqual(200);
  });

  it('has fewer options rather than some that look alike', () => {
    const options = Array.from({ length: 60 }, (_, index) => ({
      value: `CustomField${index}__c`,
      label: `Custom field number ${index} (CustomField${index}__c)`,
    }));
    const fields = Array.from({ length: 8 }, (_, index) =>
      field({ name: `choice${index}`, kind: 'choice', options, value: 'CustomField1__c' }),
    );
    const json = renderForm(form(...fields));
    expect(requestBytes(json)).toBeLessThanOrEqual(30_000);
    const selects = formElements(json).filter(({ tag }) => tag === 'select_static');
    expect(selects).toHaveLength(8);
    for (const { options: shown = [], initial_index } of selects as {
      options?: { text: { content: string } }[];
      initial_index?: number;
    }[]) {
      expect(shown.length).toBeGreaterThan(10);
      expect(
        shown.every(({ text }) => text.content.startsWith('Custom field number') && text.content.length > 35),
      ).toBe(true);
      expect(initial_index).toBe(2);
    }
  });
});
