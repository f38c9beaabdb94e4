import {
  departedCard,
  departureBackCard,
  departureDiscardedCard,
  departurePreviewCard,
} from '../../../views/departure.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const draftId = '018f0000-0000-7000-8000-000000000001';
const leaving = { person: people.li, last: today.add({ days: 12 }), today, teams: [teams.east], unsettled: [] };
const tasks = { kind: 'tasks', numbers: [12, 15], teams: [], count: 2 } as const;
const led = { kind: 'teams', numbers: [], teams: [teams.east], count: 1 } as const;

export const departureSamples: Samples = {
  view: 'departure',
  says: 'asks before somebody leaves the company on a day, with what others have to take over, and says what was stored',
  mostLines: 6,
  scenes: {
    'somebody leaves': (reader) => departurePreviewCard(reader, { ...leaving, draftId }),
    'somebody leaves whom others rely on': (reader) =>
      departurePreviewCard(reader, { ...leaving, unsettled: [led, tasks], draftId }),
    'somebody leaves next year, of no team': (reader) =>
      departurePreviewCard(reader, { ...leaving, teams: [], last: today.add({ years: 1 }), draftId }),
    'it is stored': (reader) => departedCard(reader, leaving),
    'it is taken back': (reader) => departureBackCard(reader, people.li),
    discarded: (reader) => departureDiscardedCard(reader),
  },
};
