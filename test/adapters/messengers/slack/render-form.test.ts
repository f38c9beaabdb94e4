import { describe, expect, test } from 'vitest';
import { metadataIn } from '../../../../adapters/messengers/slack/carried.ts';
import { fieldErrors, renderForm } from '../../../../adapters/messengers/slack/render.ts';
import type { Form } from '../../../../src/card/form.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

describe('a form', () => {
  const form: Form = {
    form: 'report',
    title: 'Report what you did today, in detail',
    submit: 'Record',
    state: { day: '2026-11-18', note: 'R&D <3' },
    fields: [
      { name: 'visits', label: 'Visits', kind: 'text', required: true, value: 'R&D', hint: 'A number' },
      { name: 'note', label: 'Note', kind: 'paragraph', required: false, error: 'Too long' },
      { name: 'day', label: 'Day', kind: 'date', required: true, value: '2026-11-18' },
      {
        name: 'kind',
        label: 'Kind',
        kind: 'choice',
        required: true,
        value: 'b',
        options: [
          { value: 'a', label: 'First' },
          { value: 'b', label: 'Second' },
        ],
      },
    ],
  };

  test('becomes a window', () => {
    expect(renderForm(form, 'C1')).toMatchObject({
      type: 'modal',
      callback_id: 'report',
      title: plain('Report what you did tod…'),
      submit: plain('Record'),
      blocks: [
        {
          block_id: 'visits',
          optional: false,
          hint: plain('A number'),
          element: { type: 'plain_text_input', multiline: false, initial_value: 'R&D' },
        },
        { block_id: 'note', optional: true, hint: plain('Too long'), element: { multiline: true } },
        { block_id: 'day', element: { type: 'datepicker', initial_date: '2026-11-18' } },
        {
          block_id: 'kind',
          element: { type: 'static_select', initial_option: { value: 'b' }, options: [{ value: 'a' }, { value: 'b' }] },
        },
      ],
    });
  });

  test('carries its state and the chat it was asked for in, without a sign that Slack would change', () => {
    const { private_metadata: carried = '' } = renderForm(form, 'C1');
    expect(carried).not.toMatch(/[&<>]/);
    expect(metadataIn(carried)).toEqual({ v: 1, state: form.state, chat: 'C1' });
  });

  test('says what is wrong under the field', () => {
    expect(fieldErrors(form)).toEqual({ note: 'Too long' });
  });

  test('leaves out a first value that is no date or no option', () => {
    const fields = [
      { name: 'day', label: 'Day', kind: 'date', required: true, value: 'tomorrow' },
      {
        name: 'kind',
        label: 'Kind',
        kind: 'choice',
        required: true,
        value: 'z',
        options: [{ value: 'a', label: 'A' }],
      },
    ] as const;
    expect(JSON.stringify(renderForm({ ...form, fields }))).not.toContain('initial');
  });
});
