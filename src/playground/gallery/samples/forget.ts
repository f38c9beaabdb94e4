import { type UnsettledKind, unsettledKinds } from '../../../domain/forgetting/unsettled.ts';
import { forgetDiscardedCard, forgetPreviewCard, forgottenCard } from '../../../views/forget.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const draftId = '018f0000-0000-7000-8000-000000000001';
const left = { person: people.li, former: 3, leaves: false, entries: 214, unsettled: [], draftId };

const unsettled = (kind: UnsettledKind, count = 2) => ({
  ...{ kind, count },
  numbers: ['tasks', 'contests', 'changes', 'questions'].includes(kind) ? [12, 15] : [],
  teams: ['teams', 'plans'].includes(kind) ? [teams.east] : [],
});

export const forgetSamples: Samples = {
  view: 'forget',
  says: 'shows what would be erased of somebody who has left, what stays, and what has to be settled first',
  mostLines: 13,
  scenes: {
    'somebody who has left': (reader) => forgetPreviewCard(reader, left),
    'somebody who is still there': (reader) => forgetPreviewCard(reader, { ...left, entries: 1, leaves: true }),
    'tasks and a team are to be settled first': (reader) =>
      forgetPreviewCard(reader, {
        ...{ ...left, draftId: undefined },
        unsettled: [unsettled('teams', 1), unsettled('tasks')],
      }),
    'everything is to be settled first': (reader) =>
      forgetPreviewCard(reader, {
        ...{ ...left, draftId: undefined },
        unsettled: unsettledKinds.map((kind) => unsettled(kind)),
      }),
    'it is done': (reader) => forgottenCard(reader, left),
    discarded: (reader) => forgetDiscardedCard(reader),
  },
};
