import type { Reader } from '../../../texts/reader.ts';
import { confirmedNotice } from '../../../views/task-counted.ts';
import { pressed } from '../../../views/task-pressed.ts';
import { indicator, visits } from './indicators.ts';
import { done, returned, slot } from './task.ts';
import { people } from './team.ts';

/** Sentences that answer a press in passing: a toast, or a message that only the person sees. */
export interface NoticeSamples {
  readonly notices: string;
  readonly says: string;
  readonly scenes: Readonly<Record<string, (reader: Reader) => string>>;
}

const alone = { ...done, customer: null, slots: [slot(0, null, people.alex, 10_000)] };
const teamwork = { ...done, indicator: 'teamwork' };
const gone = { ...done, indicator: 'help-of-last-year' };
const occasion = { ...done, indicator: visits.key, countsAs: visits };

export const taskNotices: NoticeSamples = {
  notices: 'task-notices',
  says: 'answers a press on a task in a sentence',
  scenes: {
    'claimed, with a customer': (reader) => pressed.won(reader, done),
    'claimed, without a customer': (reader) => pressed.won(reader, alone),
    'done by everybody': (reader) => pressed.finished(reader, done),
    'done, others are not yet': (reader) => pressed.finished(reader, { ...done, state: 'claimed' }),
    'still on it': (reader) => pressed.stillOn(reader, done),
    released: (reader) => pressed.released(reader, done),
    cancelled: (reader) => pressed.cancelled(reader, done),
    'given back to two': (reader) => pressed.returned(reader, returned),
    'given back to one': (reader) => pressed.returned(reader, alone),
    'confirmed for points': (reader) => confirmedNotice(reader, teamwork),
    'confirmed for one occasion each': (reader) => confirmedNotice(reader, occasion),
    'confirmed for one occasion': (reader) => confirmedNotice(reader, { ...occasion, slots: alone.slots }),
    'confirmed, and points went elsewhere': (reader) =>
      confirmedNotice(reader, { ...gone, countsAs: indicator('teamwork') }),
    'confirmed, and points went nowhere': (reader) => confirmedNotice(reader, { ...gone, countsAs: undefined }),
  },
};
