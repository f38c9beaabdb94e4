import { describe, expect, test } from 'vitest';
import { buttons } from '../../../src/card/card.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { card, type Office, type Open, says, shown, soon, titles, undrawn } from './office.ts';

const page = {
  name: '华东/复盘 2026-10 <b>.html',
  bytes: new TextEncoder().encode('<!doctype html><p>95%</p>'),
  caption: 'Review of October <!channel>',
};
const sheet = { name: '复盘 2026-10.csv', bytes: new TextEncoder().encode('95%'), caption: 'As a table' };
const kept = '华东-复盘 2026-10 -b-.html';
const lost = card('The page has not come. Press “As a page” again');

const files = (office: Office, user: string) => shown(office, user).flatMap((message) => message.files ?? []);

/** Files that the bot makes. */
export function sends(open: Open): void {
  describe('a file', () => {
    test('stands in a chat under its name, as it is, and is never logged', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { emulator, messenger, tenant, group, onlooker, woken } = office;
      await messenger.send({ tenant, to: { chat: group } }, page, { key: 'export:7' });
      expect(files(office, onlooker)).toMatchObject([{ name: kept, bytes: page.bytes }]);
      expect(shown(office, onlooker)[0]?.text).toContain(kept);
      expect(woken()).toBe(0);
      expect(JSON.stringify(emulator.requests)).not.toContain('doctype');
    });

    test('to somebody reaches them and nobody else', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { messenger, tenant, speaker, onlooker } = office;
      await messenger.send({ tenant, to: { user: speaker.id } }, page, { key: 'k' });
      expect([files(office, speaker.id).length, files(office, onlooker).length]).toEqual([1, 0]);
    });

    test('that is empty is refused for good', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { messenger, tenant, group, onlooker } = office;
      const sending = messenger.send(
        { tenant, to: { chat: group } },
        { ...page, bytes: new Uint8Array() },
        { key: 'k' },
      );
      await expect(sending).rejects.toMatchObject({ failure: 'content' });
      expect(shown(office, onlooker)).toEqual([]);
    });

    test('or several come with the answer to a press, in order and once, into the single chat', async () => {
      const answer: Answer = {
        kind: 'card',
        card: card('Here is the page'),
        documents: { make: async () => [page, sheet], otherwise: lost },
      };
      const office = await open(async () => ({ now: answer }));
      const { emulator, messenger, tenant, group, speaker, onlooker } = office;
      const asking = card('October', buttons({ action: 'as-page', label: 'As a page', value: {} }));
      await messenger.post({ tenant, to: { chat: group } }, asking, { key: 'q', ...undrawn });
      const [asked] = emulator.messages(group, speaker.id);
      if (!asked) throw new Error('nothing was posted');
      await emulator.press(speaker.id, asked, 'As a page');
      await soon(() =>
        expect(files(office, speaker.id)).toMatchObject([
          { name: kept, bytes: page.bytes },
          { name: sheet.name, bytes: sheet.bytes },
        ]),
      );
      expect(titles(office, speaker.id)).toContain('Here is the page');
      expect(files(office, onlooker)).toEqual([]);
      expect(emulator.messages(emulator.directChat(speaker.id), speaker.id).at(-1)?.files).toHaveLength(1);
    });

    test('that cannot be sent with an answer is said in words', async () => {
      const nothing = { ...page, bytes: new Uint8Array() };
      const answer: Answer = {
        kind: 'card',
        card: card('Here is the page'),
        documents: { make: async () => [nothing], otherwise: lost },
      };
      const office = await open(async () => ({ now: answer }));
      const { emulator, speaker } = office;
      await emulator.type(speaker.id, emulator.directChat(speaker.id), 'review page');
      await soon(() => expect(titles(office, speaker.id)).toEqual(['Here is the page', lost.title]));
      expect(files(office, speaker.id)).toEqual([]);
    });
  });
}
