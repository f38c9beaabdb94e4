import { expect, it } from 'vitest';
import { taskNotices } from '../../src/playground/gallery/samples/notices.ts';
import { readers } from '../../src/playground/gallery/samples/team.ts';
import { pressed } from '../../src/views/task-pressed.ts';
import { sourcesOf } from '../support/sources.ts';
import { bannedWords, typeFaults } from './wording.ts';

it('answers a press in a sentence', async () => {
  const told = readers
    .filter(({ platform }) => platform === 'slack')
    .flatMap((reader) => {
      const sentences = Object.entries(taskNotices.scenes).map(([scene, say]) => `${scene}: ${say(reader)}`);
      for (const sentence of Object.values(taskNotices.scenes).map((say) => say(reader))) {
        expect([
          ...bannedWords(reader.locale, sentence),
          ...(reader.locale === 'en' ? [] : typeFaults(sentence)),
        ]).toEqual([]);
      }
      return [`-- ${reader.locale}`, ...sentences];
    });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../golden/cards/task-notices.txt');
});

it('is in the gallery, whatever is pressed', () => {
  const shown = [...sourcesOf('src/playground/gallery/samples/notices.ts').values()].join('\n');
  expect(Object.keys(pressed).filter((name) => !shown.includes(`pressed.${name}(`))).toEqual([]);
});
