import { expect, test } from 'vitest';
import { asText, type JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { drawSlack } from '../../../../src/playground/page/slack/client.ts';
import { only, startPair } from '../../../adapters/emulators/slack/pair.ts';
import { paneWith } from './pane.ts';
import { blocks, elements, inputBlock, inputs, standing } from './samples.ts';

const takenBlocks = ['section', 'actions', 'context_actions'].flatMap((name): JsonObject[] => {
  const block = blocks[name];
  return block ? [block] : [];
});

/** Every control of a pane: where it is, and a choice that it offers. */
const controlsIn = (markup: string) =>
  [...markup.matchAll(/<(?:button|select|input|fieldset)[^>]*\sdata-at="([^"]+)"[^>]*>/g)].map(([tag, at = '']) => ({
    at,
    choice: /data-choice="([^"]*)"/.exec(tag)?.[1],
  }));

/** What each type of element may be answered with here. */
const answers: Readonly<Record<string, string>> = {
  datepicker: '2025-11-21',
  timepicker: '10:00',
  datetimepicker: '2025-11-21T10:00',
  users_select: 'ULI',
  multi_users_select: 'ULI',
  conversations_select: 'CTEAM',
  multi_conversations_select: 'CTEAM',
  channels_select: 'CTEAM',
  multi_channels_select: 'CTEAM',
};

const typeAt = (shown: readonly JsonObject[], at: string): string => {
  const found = at
    .split('/')
    .slice(2)
    .reduce((value: unknown, step) => Object(value)[step], shown);
  return asText(Object(found).type);
};

test.each<[string, readonly JsonObject[]]>([
  ['the usual blocks', takenBlocks],
  ['every element', Object.values(elements).map(standing)],
])('the emulator takes every place that is drawn on %s', async (_, shown) => {
  const { slack, call, heard } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', blocks: shown });
  expect(body).toMatchObject({ ok: true });
  const message = only(slack.messages('CTEAM', 'UANN'));
  const controls = controlsIn(String(await drawSlack(paneWith({ messages: [message] }))));
  expect(controls.length).toBeGreaterThanOrEqual(shown.length);
  for (const { at, choice } of controls) {
    const type = typeAt(shown, at);
    const given = choice ?? answers[type] ?? 'a';
    expect(await slack.use('UANN', message, at, { choice: given })).toMatchObject({ status: 200 });
  }
  expect(heard).toHaveLength(controls.length);
});

test('places in attachments are taken as well', async () => {
  const { slack, call, heard } = await startPair();
  await call('chat.postMessage', { channel: 'CTEAM', attachments: [{ text: 'one' }, { blocks: takenBlocks }] });
  const message = only(slack.messages('CTEAM', 'UANN'));
  const controls = controlsIn(String(await drawSlack(paneWith({ messages: [message] }))));
  expect(controls[0]?.at).toBe('/attachments/1/blocks/0/accessory');
  await slack.use('UANN', message, controls[0]?.at ?? '');
  expect(only(heard).said).toMatchObject({ actions: [{ action_id: 'claim' }] });
});

test('the fields of a window have the names that the emulator takes', async () => {
  const fields = [...Object.values(elements), ...Object.values(inputs)].filter(
    ({ type }) => type !== 'button' && type !== 'overflow',
  );
  const view = {
    type: 'modal',
    title: { type: 'plain_text', text: 'All' },
    submit: { type: 'plain_text', text: 'Send' },
  };
  const { slack, call } = await startPair(async ({ said }) => {
    if (said.type === undefined)
      await call('views.open', {
        trigger_id: said.trigger_id ?? '',
        view: { ...view, blocks: fields.map((element) => ({ ...inputBlock(element), optional: true })) },
      });
    return undefined;
  });
  const { form } = await slack.type('UANN', 'CTEAM', '/all');
  if (!form) throw new Error('no window was opened');
  const markup = String(await drawSlack(paneWith({ form })));
  const drawn = [...markup.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name);
  expect(new Set(drawn.filter((name) => name !== 'text'))).toEqual(new Set(form.fields.map(({ name }) => name)));
  const empty = Object.fromEntries(form.fields.map(({ name }) => [name, '']));
  expect(await slack.submit('UANN', form, empty)).toEqual({ status: 200 });
});
