import { describe, expect, test } from 'vitest';
import { buttons, line, picture } from '../../../src/card/card.ts';
import { card, type Open, says, shown, titles, undrawn } from './office.ts';

/** The smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the bot says by itself. */
export function posts(open: Open): void {
  describe('a post', () => {
    test('stands where everybody there sees it, and is changed in place', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { emulator, messenger, tenant, group, onlooker } = office;
      const to = { tenant, to: { chat: group } };
      const { ref, complete } = await messenger.post(to, card('0 of 2 slots'), { key: 'task:12', ...undrawn });
      expect({ ref, complete }).toMatchObject({ ref: { tenant, chat: group }, complete: true });
      expect(titles(office, onlooker)).toEqual(['0 of 2 slots']);
      expect(await messenger.update(ref, card('1 of 2 slots'), undrawn)).toEqual({ ref, complete: true });
      expect(titles(office, onlooker)).toEqual(['1 of 2 slots']);
      expect(emulator.messages(group, onlooker)[0]?.edits).toBe(1);
    });

    test('to somebody reaches them and nobody else', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { messenger, tenant, speaker, onlooker } = office;
      await messenger.post({ tenant, to: { user: speaker.id } }, card('Anything new?'), { key: 'k', ...undrawn });
      expect(titles(office, speaker.id)).toEqual(['Anything new?']);
      expect(titles(office, onlooker)).toEqual([]);
    });

    test('shows its picture, or its words where there is none, until an update brings it', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { emulator, messenger, tenant, group, speaker } = office;
      const digest = card('Week 46', picture({ mark: 'bar' }, 'Chen Chen 53%'));
      const to = { tenant, to: { chat: group } };
      const { ref, complete } = await messenger.post(to, digest, { key: 'week:46', ...undrawn });
      expect(complete).toBe(false);
      const seen = () => emulator.messages(group, speaker.id)[0];
      expect(seen()).toMatchObject({ text: 'Week 46\nChen Chen 53%', images: [] });
      expect(await messenger.update(ref, digest, { draw: async () => png })).toEqual({ ref, complete: true });
      expect(seen()?.images.map(({ bytes }) => Buffer.from(bytes).equals(png))).toEqual([true]);
    });

    test('of what people write wakes nobody, and leads nowhere by itself', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { messenger, tenant, group, speaker, onlooker, woken } = office;
      const hostile = `<!channel> @channel <@${onlooker}> <at id=all></at> <at user_id="all">x</at> [x](https://evil.example)`;
      const body = [line(hostile), buttons({ action: 'a', label: hostile, value: { hostile } })];
      await messenger.post({ tenant, to: { chat: group } }, card(hostile, ...body), { key: 'k', ...undrawn });
      expect(shown(office, speaker.id)).toHaveLength(1);
      expect(woken()).toBe(0);
    });

    test('of more than a message takes still arrives', async () => {
      const office = await open(async () => ({ now: says('x') }));
      const { messenger, tenant, group, onlooker } = office;
      const long = Array.from({ length: 300 }, (_, index) => line(`${index} ${'华东区客户拜访'.repeat(60)}`));
      const to = { tenant, to: { chat: group } };
      const { complete } = await messenger.post(to, card('任务'.repeat(200), ...long), { key: 'k', ...undrawn });
      expect(complete).toBe(true);
      expect(shown(office, onlooker)[0]?.text).toContain('华东区客户拜访');
    });
  });
}
