import { expect, test } from 'vitest';
import { picture } from '../../../../src/card/card.ts';
import type { Reply } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, PNG, SALES, SUN } from './emulated.ts';

const chart = picture({ mark: 'bar' }, 'Chen Chen 53%');
const preview: Reply = { now: { kind: 'card', card: cardOf('Preview: East', [chart]) } };

test('an answer with a picture is a message in the single chat, and stands in a channel with its words', async () => {
  const { emulator, seen, last, soon } = await emulated(() => preview, { draw: async () => PNG });
  const direct = emulator.directChat(LI);
  await emulator.type(LI, direct, '/digest preview');
  await soon(() => expect(last(direct, LI).images.map(({ alt }) => alt)).toEqual(['Chen Chen 53%']));
  expect(emulator.messages(direct, LI).filter(({ author }) => author === 'bot')).toHaveLength(1);
  await emulator.type(LI, SALES, '/digest preview');
  expect(seen(SALES, LI)).toEqual(['Preview: East\nChen Chen 53%']);
  expect(seen(SALES, SUN)).toEqual([]);
  await soon(() => expect(emulator.messages(direct, LI).filter(({ images }) => images.length > 0)).toHaveLength(2));
});
