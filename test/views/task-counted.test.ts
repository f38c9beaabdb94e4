import { expect, it } from 'vitest';
import { indicator, visits } from '../../src/playground/gallery/samples/indicators.ts';
import { done } from '../../src/playground/gallery/samples/task.ts';
import { readers } from '../../src/playground/gallery/samples/team.ts';
import { confirmedNotice } from '../../src/views/task-counted.ts';
import { bannedWords, typeFaults } from './wording.ts';

const teamwork = indicator('teamwork');

it('answers whoever confirms in a sentence, and says where points went that could not go where they were meant to', async () => {
  const task = { ...done, indicator: 'teamwork' };
  const told = readers
    .filter(({ platform }) => platform === 'slack')
    .flatMap((reader) => {
      const sentences = [
        confirmedNotice(reader, { ...task, countsAs: teamwork }),
        confirmedNotice(reader, { ...task, indicator: 'help', countsAs: teamwork }),
        confirmedNotice(reader, { ...task, indicator: 'help', countsAs: undefined }),
        confirmedNotice(reader, { ...task, indicator: visits.key, countsAs: visits }),
      ];
      for (const sentence of sentences) {
        expect([
          ...bannedWords(reader.locale, sentence),
          ...(reader.locale === 'en' ? [] : typeFaults(sentence)),
        ]).toEqual([]);
      }
      return [`-- ${reader.locale}`, ...sentences];
    });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../golden/cards/confirmed.txt');
});
