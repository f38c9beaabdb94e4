import { expect, it, onTestFinished } from 'vitest';
import { filledIn } from '../../../src/playground/page/known-settings.ts';
import { openSystems } from '../../../src/playground/systems.ts';

async function systems() {
  const opened = await openSystems(Temporal.Now.instant);
  onTestFinished(() => opened.close());
  return opened;
}

const window = (...names: string[]) => ({
  blocks: names.map((name) => ({ type: 'input', element: { type: 'plain_text_input', action_id: name } })),
});
const card = (...names: string[]) => ({ body: { elements: names.map((name) => ({ tag: 'input', name })) } });

it('what opens a system of the demo stands in the form that asks for it, in either messenger', async () => {
  const opened = await systems();
  const { access } = opened.salesforce;
  expect(filledIn(window('url', 'clientId', 'clientSecret'), opened)).toMatchObject({
    blocks: [
      { element: { action_id: 'url', initial_value: opened.salesforce.url } },
      { element: { action_id: 'clientId', initial_value: access.consumerKey } },
      { element: { action_id: 'clientSecret', initial_value: access.consumerSecret } },
    ],
  });
  expect(filledIn(card('apiKey', 'pushSecret', 'url'), opened)).toMatchObject({
    body: {
      elements: [{ default_value: opened.jiandaoyun.access.apiKey }, {}, { default_value: opened.jiandaoyun.url }],
    },
  });
});

it('any other form is as it was sent', async () => {
  const opened = await systems();
  const other = window('url', 'clientId', 'clientSecret', 'refreshToken');
  expect(filledIn(other, opened)).toBe(other);
  const known = card('apiKey', 'pushSecret', 'url');
  expect(filledIn(known, undefined)).toBe(known);
});
