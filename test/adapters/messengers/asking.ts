import { describe, expect, test } from 'vitest';
import type { SeenForm } from '../../../adapters/emulators/emulator.ts';
import type { Form } from '../../../src/card/form.ts';
import type { Answer, Inbound } from '../../../src/ports/messenger.ts';
import { type Office, type Open, says, shown, soon, titles } from './office.ts';

const form: Form = {
  form: 'report',
  title: 'Report',
  submit: 'Record',
  state: { day: '2026-11-18' },
  fields: [{ name: 'visits', label: 'Visits', kind: 'text', required: true }],
};

/** What somebody is asked by form, and what becomes of their answers. */
export function asks(open: Open): void {
  describe('a form', () => {
    /** Somebody who was asked by form and has sent it, as the service answers. */
    async function sent(answer: (inbound: Inbound) => Answer) {
      const office = await open(async (inbound) => ({
        now: inbound.kind === 'said' ? { kind: 'form', form } : answer(inbound),
      }));
      const { emulator, speaker, formBefore } = office;
      await emulator.type(speaker.id, emulator.directChat(speaker.id), 'report');
      const asked = await soon(() => formBefore(speaker.id) ?? opened(office));
      const seen = asked ?? (await soon(() => formBefore(speaker.id)));
      if (!seen) throw new Error('no form lies before anybody');
      return { ...office, office, seen, outcome: await emulator.submit(speaker.id, seen, { visits: '3' }) };
    }

    /** Where nothing may open by itself, the bot offers a button that opens it. */
    async function opened(office: Office): Promise<SeenForm | undefined> {
      const { emulator, speaker } = office;
      const offer = shown(office, speaker.id).find(({ buttons: labels }) => labels.includes('Report'));
      if (!offer) throw new Error('nothing is offered yet');
      return (await emulator.press(speaker.id, offer, 'Report')).form;
    }

    test('asks what it says, and brings every answer with its state', async () => {
      const { heard, seen, speaker } = await sent(() => says('Recorded'));
      expect(seen.fields).toMatchObject([{ name: 'visits', label: 'Visits' }]);
      expect(heard.at(-1)).toMatchObject({
        kind: 'submitted',
        form: 'report',
        state: { day: '2026-11-18' },
        values: { visits: '3' },
        user: speaker.id,
      });
    });

    test('is gone when it is answered with a card', async () => {
      const { office, speaker, formBefore } = await sent(() => says('Recorded: 3 visits'));
      await soon(() => expect(titles(office, speaker.id)).toContain('Recorded: 3 visits'));
      expect(formBefore(speaker.id)).toBeUndefined();
    });

    test('stays with what is wrong, and can be sent again', async () => {
      const wrong: Form = { ...form, fields: form.fields.map((field) => ({ ...field, error: 'Not a number' })) };
      const { heard, emulator, speaker, formBefore } = await sent(() => ({ kind: 'form-errors', form: wrong }));
      const still = await soon(() => formBefore(speaker.id));
      if (!still) throw new Error('the form is gone');
      expect(still.fields).toMatchObject([{ name: 'visits', error: 'Not a number' }]);
      await emulator.submit(speaker.id, still, { visits: '4' });
      const keys = heard.filter(({ kind }) => kind === 'submitted').map((one) => one.keys[0]);
      expect(new Set(keys).size).toBe(2);
    });
  });
}
