import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { type Heard, startPair } from './pair.ts';
import { plain } from './samples.ts';

const option = (value: string, label: string): JsonObject => ({ value, text: plain(label) });
const input = (name: string, element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  block_id: `${name}-block`,
  label: plain(`The ${name}`),
  element: { action_id: name, ...element },
  ...more,
});

const view = {
  type: 'modal',
  callback_id: 'report',
  private_metadata: '{"day":"2025-11-20"}',
  title: plain('Report'),
  submit: plain('Record'),
  blocks: [
    input('visits', { type: 'plain_text_input', max_length: 5 }),
    input('note', { type: 'plain_text_input', multiline: true, initial_value: 'met Acme' }, { optional: true }),
    input('team', { type: 'static_select', options: [option('n', 'North'), option('s', 'South')] }, { optional: true }),
    input('day', { type: 'datepicker', initial_date: '2025-11-20' }),
    input('with', { type: 'users_select' }, { optional: true }),
    input('ticks', { type: 'checkboxes', options: [option('a', 'A'), option('b', 'B')] }, { optional: true }),
  ],
};

/** A service that opens the window on a command, and answers its submission with what it is given. */
async function formPair(
  answer: (heard: Heard) => JsonObject | string | undefined = () => undefined,
  shown: JsonObject = view,
) {
  const pair = await startPair(async (heard) => {
    if (heard.said.type === 'view_submission') return answer(heard);
    if (heard.said.type !== undefined) return undefined;
    await pair.call('views.open', { trigger_id: heard.said.trigger_id ?? '', view: shown });
    return undefined;
  });
  const { form } = await pair.slack.type('UANN', 'CTEAM', '/report');
  if (!form) throw new Error('no window was opened');
  return { ...pair, form };
}

test('a window opened in time is what the person sees', async () => {
  const { form } = await formPair();
  expect(form).toMatchObject({
    title: 'Report',
    fields: [
      { name: 'visits', label: 'The visits', kind: 'text' },
      { name: 'note', kind: 'paragraph' },
      { name: 'team', kind: 'choice', options: ['North', 'South'] },
      { name: 'day', kind: 'date' },
      { name: 'with', kind: 'users_select' },
      { name: 'ticks', kind: 'checkboxes', options: ['A', 'B'] },
    ],
  });
});

test('what is filled in arrives as the state of the view, the rest as it was', async () => {
  const { slack, form, heard } = await formPair();
  const values = { visits: '3', team: 'South', with: '李雷', ticks: 'a,B' };
  expect(await slack.submit('UANN', form, values)).toEqual({ status: 200 });
  expect(heard[1]?.said).toMatchObject({
    type: 'view_submission',
    user: { id: 'UANN' },
    team: { id: 'T1' },
    api_app_id: 'A1',
    trigger_id: expect.any(String),
    response_urls: [],
    view: {
      id: form.id,
      type: 'modal',
      callback_id: 'report',
      private_metadata: '{"day":"2025-11-20"}',
      hash: expect.any(String),
      state: {
        values: {
          'visits-block': { visits: { type: 'plain_text_input', value: '3' } },
          'note-block': { note: { value: 'met Acme' } },
          'team-block': { team: { type: 'static_select', selected_option: { value: 's' } } },
          'day-block': { day: { type: 'datepicker', selected_date: '2025-11-20' } },
          'with-block': { with: { type: 'users_select', selected_user: 'ULI' } },
          'ticks-block': { ticks: { selected_options: [{ value: 'a' }, { value: 'b' }] } },
        },
      },
    },
  });
  expect(slack.form('UANN')).toBeUndefined();
});

test('fields may also be named by block id, and emptied', async () => {
  const { slack, form, heard } = await formPair();
  await slack.submit('UANN', form, { 'visits-block': '3', note: '' });
  expect(heard[1]?.said).toMatchObject({
    view: {
      state: { values: { 'note-block': { note: { value: null } }, 'team-block': { team: { selected_option: null } } } },
    },
  });
});

test('fields that share an action id go by their block ids', async () => {
  const twins = ['a', 'b'].map((block) => ({ ...input('value', { type: 'plain_text_input' }), block_id: block }));
  const { form } = await formPair(undefined, { ...view, blocks: twins });
  expect(form.fields.map(({ name }) => name)).toEqual(['a', 'b']);
});

test("the person's own client refuses what is missing or too long", async () => {
  const { slack, form, heard } = await formPair();
  const empty = await slack.submit('UANN', form, {});
  expect([empty.status, empty.form?.fields[0]?.error]).toEqual([204, 'Please complete this required field.']);
  const long = await slack.submit('UANN', form, { visits: '123456' });
  expect(long.form?.fields[0]?.error).toBe('Please enter fewer characters.');
  expect(heard).toHaveLength(1);
});

test('errors are shown at their fields, and the window stays', async () => {
  const { slack, form } = await formPair(() => ({
    response_action: 'errors',
    errors: { 'visits-block': 'not a number' },
  }));
  const outcome = await slack.submit('UANN', form, { visits: 'many' });
  expect(outcome).toMatchObject({
    status: 200,
    form: { id: form.id, fields: [{ name: 'visits', error: 'not a number' }, {}, {}, {}, {}, {}] },
  });
  expect(slack.form('UANN')?.id).toBe(form.id);
});

test.each<[string, JsonObject | string]>([
  ['an error at a field that is not there', { response_action: 'errors', errors: { nowhere: 'x' } }],
  ['no errors at all', { response_action: 'errors', errors: {} }],
  ['an unknown action', { response_action: 'dance' }],
  ['a window Slack would not show', { response_action: 'update', view: { type: 'modal' } }],
  ['words', 'recorded'],
])('%s is trouble, and the window stays', async (_, answer) => {
  const { slack, form } = await formPair(() => answer);
  expect(await slack.submit('UANN', form, { visits: '3' })).toMatchObject({
    toast: 'We had some trouble connecting. Try again?',
  });
  expect(slack.form('UANN')?.id).toBe(form.id);
});

test('an update takes the place of the window, a push lies on top, a clear closes all', async () => {
  const second = { ...view, title: plain('Sure?') };
  const answers: JsonObject[] = [
    { response_action: 'update', view: { ...view, title: plain('Again') } },
    { response_action: 'push', view: second },
    { response_action: 'clear' },
  ];
  const { slack, form } = await formPair(() => answers.shift());
  const updated = await slack.submit('UANN', form, { visits: '3' });
  expect(updated.form).toMatchObject({ id: form.id, title: 'Again' });
  const pushed = await slack.submit('UANN', form, { visits: '3' });
  expect(pushed.form?.title).toBe('Sure?');
  expect(pushed.form?.id).not.toBe(form.id);
  await slack.submit('UANN', pushed.form ?? form, { visits: '3' });
  expect(slack.form('UANN')).toBeUndefined();
});

test('without a word only the window on top closes', async () => {
  const answers: (JsonObject | undefined)[] = [{ response_action: 'push', view }, undefined];
  const { slack, form } = await formPair(() => answers.shift());
  const { form: top } = await slack.submit('UANN', form, { visits: '3' });
  await slack.submit('UANN', top ?? form, { visits: '3' });
  expect(slack.form('UANN')?.id).toBe(form.id);
});

test('a trigger serves once, and for three seconds', async () => {
  const { slack, heard, call, pass } = await startPair();
  const trigger = async () => {
    await slack.type('UANN', 'CTEAM', '/report');
    return heard.at(-1)?.said.trigger_id ?? '';
  };
  const open = async (trigger_id: JsonObject[string]) => (await call('views.open', { trigger_id, view })).body.error;
  const first = await trigger();
  expect(await open(first)).toBeUndefined();
  expect(await open(first)).toBe('exchanged_trigger_id');
  const second = await trigger();
  pass({ milliseconds: 3001 });
  expect(await open(second)).toBe('expired_trigger_id');
  expect(await open('1.2.3')).toBe('invalid_trigger_id');
});

test('a view that is refused does not cost the trigger', async () => {
  const { slack, heard, call } = await startPair();
  await slack.type('UANN', 'CTEAM', '/report');
  const trigger_id = heard[0]?.said.trigger_id ?? '';
  expect(
    (await call('views.open', { trigger_id, view: { ...view, title: plain('x'.repeat(25)) } })).body,
  ).toMatchObject({
    error: 'invalid_arguments',
    errors: ['must be less than 25 characters [json-pointer:/view/title/text]'],
  });
  expect((await call('views.open', { trigger_id, view })).body.ok).toBe(true);
});

test('a window with questions needs something to send it with', async () => {
  const { slack, heard, call } = await startPair();
  await slack.type('UANN', 'CTEAM', '/report');
  const { submit: _, ...silent } = view;
  const { body } = await call('views.open', { trigger_id: heard[0]?.said.trigger_id ?? '', view: silent });
  expect(JSON.stringify(body.errors)).toContain(
    'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
  );
});

test('an open window can be updated, by its latest hash if one is given', async () => {
  const { slack, form, call } = await formPair();
  const update = (more: JsonObject) => call('views.update', { view: { ...view, title: plain('Loaded') }, ...more });
  expect((await update({ view_id: form.id, hash: 'stale' })).body.error).toBe('hash_conflict');
  expect((await update({ view_id: form.id })).body.view).toMatchObject({ id: form.id, title: { text: 'Loaded' } });
  expect(slack.form('UANN')?.title).toBe('Loaded');
  expect((await update({ view_id: 'VGONE' })).body.error).toBe('not_found');
  expect((await update({})).body.error).toBe('invalid_arguments');
});

test('answers to a window that does not have the question are a mistake of the test', async () => {
  const { slack, form } = await formPair();
  await expect(slack.submit('UANN', form, { colour: 'red' })).rejects.toThrow('there is no field colour');
  await expect(slack.submit('ULI', form, { visits: '3' })).rejects.toThrow('that window is not open');
});
