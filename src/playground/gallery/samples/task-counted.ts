import { type CountedPart, taskCountedCard } from '../../../views/task-counted.ts';
import { taskReturnedCard } from '../../../views/task-returned.ts';
import { indicator, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { claimed } from './task.ts';
import { people, standing } from './team.ts';

const teamwork = indicator('teamwork');
const part: CountedPart = {
  number: 12,
  title: claimed.title,
  instead: undefined,
  credits: [
    {
      ...{ indicator: teamwork, amount: 15n, overlay: false, confirmedBy: people.li },
      standing: standing(teamwork, 40n, 60n),
    },
    {
      ...{ indicator: indicator('tasks-done'), amount: 1n, overlay: false, confirmedBy: people.li },
      standing: undefined,
    },
  ],
};
const [points, done] = part.credits as [CountedPart['credits'][number], CountedPart['credits'][number]];

export const taskCountedSamples: Samples = {
  view: 'task-counted',
  announced: 'task-counted',
  says: 'tells whoever did a part of a task by whom it is confirmed and what it counts',
  scenes: {
    'points, and a task done': (reader) => taskCountedCard(reader, part),
    'points on top': (reader) => taskCountedCard(reader, { ...part, credits: [{ ...points, overlay: true }, done] }),
    'one occasion': (reader) =>
      taskCountedCard(reader, { ...part, credits: [{ ...points, indicator: visits, amount: 1n }] }),
    'points that went elsewhere': (reader) => taskCountedCard(reader, { ...part, instead: teamwork }),
  },
};

const returned = { number: 12, title: claimed.title, customer: '华星', by: people.li };

export const taskReturnedSamples: Samples = {
  view: 'task-returned',
  announced: 'task-returned',
  says: 'tells whoever did a part of a task that it was given back',
  scenes: {
    'given back': (reader) => taskReturnedCard(reader, { ...returned, waits: true }),
    'without a customer': (reader) => taskReturnedCard(reader, { ...returned, customer: null, waits: true }),
    'done again since': (reader) => taskReturnedCard(reader, { ...returned, waits: false }),
  },
};
