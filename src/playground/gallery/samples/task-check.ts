import { type ShownCheck, type ShownFlag, taskCheckCard } from '../../../views/task-check.ts';
import { helping } from './helping.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const { chen, li, sun, zhou, wang } = people;

const found: readonly ShownFlag[] = [
  {
    kind: 'reciprocal',
    people: [chen, li],
    tasks: [
      [3, 7],
      [4, 9, 12],
    ],
  },
  { kind: 'ownHand', people: [sun], tasks: [[5]] },
  { kind: 'standIn', people: [zhou, li], tasks: [[8]] },
  { kind: 'oneSided', people: [chen, wang], tasks: [[1, 2, 6]] },
  { kind: 'quick', people: [zhou, chen], tasks: [[10]] },
];

const check: ShownCheck = { window: helping.window, quickMinutes: 10, found };

export const taskCheckSamples: Samples = {
  view: 'task-check',
  says: 'shows what of the confirmed tasks is worth a look, and blames nobody',
  scenes: {
    'one of each kind': (reader) => taskCheckCard(reader, check),
    'one thing': (reader) => taskCheckCard(reader, { ...check, found: found.slice(0, 1) }),
    'more than a card can hold': (reader) => taskCheckCard(reader, { ...check, found: [...found, ...found, ...found] }),
    nothing: (reader) => taskCheckCard(reader, { ...check, found: [] }),
  },
  mostLines: 11,
};
