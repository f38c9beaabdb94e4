import { describe, expect, test } from 'vitest';
import { buttons } from '../../../src/card/card.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { card, type Open, says, shown, soon, titles, undrawn } from './office.ts';

const claim = buttons({ action: 'claim', label: 'Claim', value: { task: 12 } });

/** What somebody says and presses, and what they are answered. */
export function hears(open: Open): void {
  describe('what somebody says', () => {
    test('in the single chat is heard, and answered there', async () => {
      const office = await open(async () => ({ now: says('Recorded: 3 visits') }));
      const { emulator, heard, app, tenant, speaker, messenger } = office;
      const chat = emulator.directChat(speaker.id);
      expect((await emulator.type(speaker.id, chat, 'report visits 3')).status).toBe(200);
      expect(heard).toMatchObject([
        { kind: 'said', text: 'report visits 3', platform: messenger.platform, app, tenant, user: speaker.id },
      ]);
      expect(heard[0]?.chat).toEqual({ id: chat, direct: true });
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Recorded: 3 visits']));
    });

    test('in a group is heard without the name of the bot, and nobody else sees the answer', async () => {
      const office = await open(async () => ({ now: says('11 customers, and who they are') }));
      const { emulator, heard, speaker, onlooker, group, mention } = office;
      await emulator.type(speaker.id, group, `${mention} goal`);
      await soon(() => expect(titles(office, speaker.id)).toContain('11 customers, and who they are'));
      expect(heard).toMatchObject([{ text: 'goal', chat: { id: group, direct: false } }]);
      expect(titles(office, onlooker)).not.toContain('11 customers, and who they are');
    });

    test('among others, and not to the bot, is not heard', async () => {
      const { emulator, heard, speaker, group } = await open(async () => ({ now: says('x') }));
      await emulator.type(speaker.id, group, 'see you at noon');
      expect(heard).toEqual([]);
    });

    test('is acknowledged only when it is recorded', async () => {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      const { emulator, heard, speaker } = await open(async () => ({ now: await promise }));
      let acknowledged = false;
      const outcome = emulator.type(speaker.id, emulator.directChat(speaker.id), 'report visits 3').finally(() => {
        acknowledged = true;
      });
      await soon(() => expect(heard).toHaveLength(1));
      expect(acknowledged).toBe(false);
      resolve(says('Recorded'));
      expect((await outcome).status).toBe(200);
    });

    test('that could not be recorded is delivered again, and answered once', async () => {
      let failures = 1;
      const office = await open(async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('no database');
        return { now: says('Recorded') };
      });
      const { emulator, heard, speaker } = office;
      const outcome = await emulator.type(speaker.id, emulator.directChat(speaker.id), 'report visits 3');
      expect(outcome.status).not.toBe(200);
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Recorded']));
      expect(heard).toHaveLength(2);
      expect(heard[1]?.keys).toEqual(heard[0]?.keys);
    });

    test('and is delivered five times is known by its keys, and by those of nothing else', async () => {
      const { emulator, heard, speaker, redeliver } = await open(async () => ({ now: says('Recorded') }));
      const chat = emulator.directChat(speaker.id);
      await emulator.type(speaker.id, chat, 'report visits 3');
      for (let times = 0; times < 4; times += 1) await redeliver();
      await emulator.type(speaker.id, chat, 'report visits 3');
      const keys = heard.map((one) => one.keys);
      expect(keys).toHaveLength(6);
      for (const again of keys.slice(1, 5)) expect(again).toEqual(keys[0]);
      expect(keys[5]?.some((key) => keys[0]?.includes(key))).toBe(false);
    });

    test('and takes long is answered at once, and again when it is known', async () => {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      const office = await open(async () => ({ now: says('Not recorded yet'), later: promise }));
      const { emulator, speaker } = office;
      await emulator.type(speaker.id, emulator.directChat(speaker.id), 'report visits 3');
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Not recorded yet']));
      resolve(says('Recorded: 3 visits'));
      await soon(() => expect(titles(office, speaker.id)).toContain('Recorded: 3 visits'));
    });
  });

  describe('a press', () => {
    /** A card that the bot has posted, and a press on it. */
    async function pressed(now: Answer, to: 'speaker' | 'group') {
      const office = await open(async () => ({ now }));
      const { emulator, messenger, tenant, speaker, group } = office;
      const place = to === 'group' ? { chat: group } : { user: speaker.id };
      await messenger.post({ tenant, to: place }, card('Task 12', claim), { key: 'task:12', ...undrawn });
      const [message] = shown(office, speaker.id);
      if (!message) throw new Error('nothing was posted');
      return { ...office, office, outcome: await emulator.press(speaker.id, message, 'Claim') };
    }

    test('brings what the button carries', async () => {
      const { heard, speaker, outcome, group } = await pressed(says('Yours'), 'group');
      expect(outcome.status).toBe(200);
      expect(heard).toMatchObject([
        {
          kind: 'pressed',
          action: 'claim',
          value: { task: 12 },
          user: speaker.id,
          chat: { id: group, direct: false },
        },
      ]);
    });

    test('in the single chat puts the answer in the place of the card', async () => {
      const { office, speaker } = await pressed(says('Yours: task 12'), 'speaker');
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Yours: task 12']));
    });

    test('in a group leaves the card, and is answered for nobody else to see', async () => {
      const { office, speaker, onlooker } = await pressed(says('Yours: task 12, for Acme'), 'group');
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Task 12', 'Yours: task 12, for Acme']));
      expect(titles(office, onlooker)).toEqual(['Task 12']);
    });

    test('may be answered with one sentence, which replaces nothing', async () => {
      const refused: Answer = { kind: 'notice', tone: 'refused', text: 'Already claimed by Sun Yue' };
      const { office, speaker, outcome } = await pressed(refused, 'speaker');
      const told = () => [outcome.toast, ...titles(office, speaker.id)];
      await soon(() => expect(told()).toContain('Already claimed by Sun Yue'));
      expect(titles(office, speaker.id)).toContain('Task 12');
    });
  });
}
