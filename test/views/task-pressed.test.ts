import { expect, it } from 'vitest';
import { done, slot } from '../../src/playground/gallery/samples/task.ts';
import { people, readers } from '../../src/playground/gallery/samples/team.ts';
import { pressed } from '../../src/views/task-pressed.ts';
import { bannedWords, typeFaults } from './wording.ts';

it('answers a press in a sentence', async () => {
  const single = { ...done, customer: null, slots: [slot(0, null, people.alex, 10_000)] };
  const told = readers
    .filter(({ platform }) => platform === 'slack')
    .flatMap((reader) => {
      const sentences = Object.entries(pressed).flatMap(([name, say]) => [
        `${name}: ${say(reader, done)}`,
        `${name}: ${say(reader, single)}`,
      ]);
      for (const sentence of sentences) {
        expect([
          ...bannedWords(reader.locale, sentence),
          ...(reader.locale === 'en' ? [] : typeFaults(sentence)),
        ]).toEqual([]);
      }
      return [`-- ${reader.locale}`, ...sentences];
    });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../golden/cards/pressed.txt');
});
