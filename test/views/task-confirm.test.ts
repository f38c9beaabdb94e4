import { expect, it } from 'vitest';
import type { ShownTask } from '../../src/views/task.ts';
import { offeredCard, pressed, taskConfirmCard } from '../../src/views/task-confirm.ts';
import { day } from '../domain/known.ts';
import { people, readers, teams } from './sample-team.ts';
import { expectScenes } from './scenes.ts';
import { bannedWords, typeFaults } from './wording.ts';

const done: ShownTask = {
  number: 12,
  kind: 'jointCustomer',
  title: '联合拜访，促成续约',
  customer: '华星',
  points: 30,
  dueOn: day('2026-11-27'),
  state: 'done',
  requester: people.li,
  slots: [
    { index: 0, team: teams.east, holder: people.chen },
    { index: 1, team: teams.south, holder: people.lin },
  ],
};

it('asks the requester, and says afterwards what was answered', () =>
  expectScenes('task-confirm', {
    asked: (reader) => taskConfirmCard(reader, done),
    'asked about a single point': (reader) => taskConfirmCard(reader, { ...done, points: 1, customer: null }),
    confirmed: (reader) => taskConfirmCard(reader, { ...done, state: 'confirmed' }),
    'given back': (reader) => taskConfirmCard(reader, { ...done, state: 'claimed' }),
    'offered, and shown in two chats': (reader) => offeredCard(reader, { number: 12, chats: 2 }),
    'offered, and shown in one chat': (reader) => offeredCard(reader, { number: 12, chats: 1 }),
    'offered, with no chat to show it in': (reader) => offeredCard(reader, { number: 12, chats: 0 }),
  }));

it('answers a press in a sentence', async () => {
  const single = { ...done, customer: null, slots: [{ index: 0, team: null, holder: people.alex }] };
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
