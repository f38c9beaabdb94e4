import { beforeAll, describe, expect, it } from 'vitest';
import { renderForm as forFeishu } from '../../../adapters/messengers/feishu/forms.ts';
import { renderForm as forSlack } from '../../../adapters/messengers/slack/render.ts';
import { forms } from '../../../src/forms/index.ts';
import { type Asked, askAll } from '../../../src/playground/gallery/asked.ts';
import { formSamples } from '../../../src/playground/gallery/samples/forms.ts';
import { feishuRefuses, slackRefusesView } from '../../support/platforms.ts';

let asked: readonly Asked[] = [];
beforeAll(async () => {
  asked = await askAll();
}, 120_000);

describe('every form', () => {
  it('has a sample', () => {
    expect(formSamples.map(({ form }) => form).toSorted()).toEqual(forms.map(({ name }) => name).toSorted());
  });

  it.each(formSamples)('is taken by both messengers, with its errors as well: $form', ({ form }) => {
    const shown = asked.filter((one) => one.form === form).flatMap(({ opened, refused }) => [opened, refused]);
    expect(shown).toHaveLength(8);
    for (const one of shown) {
      expect(slackRefusesView(forSlack(one, 'C0EASTCHINA'))).toEqual([]);
      expect(feishuRefuses(forFeishu(one))).toEqual([]);
    }
  });

  it.each(formSamples)('says under the fields what could not be taken: $form', ({ form }) => {
    for (const { opened, refused } of asked.filter((one) => one.form === form)) {
      expect(opened.fields.filter(({ error }) => error)).toEqual([]);
      expect(refused.fields.filter(({ error }) => error).length).toBeGreaterThan(0);
    }
  });

  it.each(formSamples)('has a title that Slack shows whole: $form', ({ form }) => {
    for (const { opened } of asked.filter((one) => one.form === form))
      expect([opened.title, opened.submit].filter((text) => text.length > 24)).toEqual([]);
  });
});
