import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { type Heard, only, startPair } from './pair.ts';
import { actions, button, input, plain } from './samples.ts';

const modal = (more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain('Report'),
  submit: plain('Record'),
  blocks: [{ ...input({ type: 'plain_text_input', action_id: 'visits' }), block_id: 'b' }, actions(button('More'))],
  ...more,
});

async function opened(view: JsonObject, answer: (heard: Heard) => JsonObject | undefined = () => undefined) {
  const pair = await startPair(async (heard) => {
    if (heard.said.type !== undefined) return answer(heard);
    await pair.call('views.open', { trigger_id: heard.said.trigger_id ?? '', view });
    return undefined;
  });
  const { form } = await pair.slack.type('UANN', 'CTEAM', '/report');
  if (!form) throw new Error('no window was opened');
  return { ...pair, form };
}

test('a window that asked for it tells when it is closed', async () => {
  const { slack, heard, form } = await opened(modal({ notify_on_close: true }));
  expect(await slack.dismiss('UANN')).toEqual({ status: 200 });
  expect(heard[1]?.said).toMatchObject({ type: 'view_closed', view: { id: form.id }, is_cleared: false });
  expect(heard[1]?.said).not.toHaveProperty('trigger_id');
  expect(slack.form('UANN')).toBeUndefined();
});

test('other windows close without a word, and what is closed cannot be closed again', async () => {
  const { slack, heard } = await opened(modal());
  expect(await slack.dismiss('UANN')).toEqual({ status: 204 });
  expect(heard).toHaveLength(1);
  await expect(slack.dismiss('UANN')).rejects.toThrow('no window is open');
});

test('a window with errors still has what was filled in', async () => {
  const { slack, form } = await opened(modal(), () => ({ response_action: 'errors', errors: { b: 'not a number' } }));
  await slack.submit('UANN', form, { visits: 'many' });
  expect(slack.form('UANN')?.payload).toMatchObject({
    id: form.id,
    type: 'modal',
    errors: { b: 'not a number' },
    state: { values: { b: { visits: { value: 'many' } } } },
  });
});

test('a button in a window comes with the view and with what was filled in, which stays', async () => {
  const { slack, form, heard } = await opened(modal());
  expect(await slack.useInView('UANN', form.id, '/blocks/1/elements/0', { fields: { visits: '3' } })).toMatchObject({
    status: 200,
  });
  expect(heard[1]?.said).toMatchObject({
    type: 'block_actions',
    container: { type: 'view', view_id: form.id },
    view: { id: form.id, state: { values: { b: { visits: { value: '3' } } } } },
    actions: [{ action_id: 'More' }],
  });
  expect(slack.form('UANN')?.payload).toMatchObject({ state: { values: { b: { visits: { value: '3' } } } } });
});

test('the Home tab is there to be drawn and used', async () => {
  const { slack, call, heard } = await startPair();
  expect(slack.homeView('UANN')).toBeUndefined();
  const view = { type: 'home', blocks: [actions(button('Refresh'))] };
  await call('views.publish', { user_id: 'UANN', view });
  const home = slack.homeView('UANN');
  expect(home).toMatchObject({ type: 'home', blocks: [{ type: 'actions', elements: [{ text: plain('Refresh') }] }] });
  await slack.useInView('UANN', String(home?.id), '/blocks/0/elements/0');
  expect(only(heard).said).toMatchObject({ container: { view_id: home?.id }, view: { type: 'home' } });
  await expect(slack.useInView('ULI', String(home?.id), '/blocks/0/elements/0')).rejects.toThrow('not open');
});
