import { periodOf } from '../../../domain/period.ts';
import {
  calendarCard,
  dayChangeCard,
  dayChangedCard,
  dayDiscardedCard,
  type ShownCalendar,
} from '../../../views/calendar.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { today } from './team.ts';

const quarter = periodOf('quarter', today, 1);

const shown: ShownCalendar = {
  quarter,
  progress: { worked: 33, total: 65 },
  coming: [
    { day: day('2026-12-31'), working: false, name: '' },
    { day: day('2027-01-01'), working: false, name: '元旦' },
    { day: day('2027-01-03'), working: true, name: '元旦' },
  ],
  unknown: [],
  fiscalYearStart: 1,
};

const many = Array.from({ length: 12 }, (_, index) => ({
  day: day('2027-02-01').add({ days: index }),
  working: false,
  name: '春节',
}));

const change = { day: day('2026-12-31'), working: false, quarter, before: 65, after: 64, fiscalYearStart: 1 };

const draftId = '018f0000-0000-7000-8000-000000000001';

export const calendarSamples: Samples = {
  view: 'calendar',
  says: 'shows the days that are worked, and what a change of one would mean',
  scenes: {
    'the days to come': (reader) => calendarCard(reader, shown),
    'a year that nobody has announced': (reader) => calendarCard(reader, { ...shown, coming: [], unknown: [2027] }),
    'more than a card holds': (reader) => calendarCard(reader, { ...shown, coming: many }),
    'a day off, before it is one': (reader) => dayChangeCard(reader, { ...change, draftId }),
    'a weekend day to be worked': (reader) =>
      dayChangeCard(reader, { ...change, day: day('2026-12-27'), working: true, after: 66, draftId }),
    'it is a day off': (reader) => dayChangedCard(reader, change),
    'it is worked': (reader) => dayChangedCard(reader, { ...change, working: true, after: 66 }),
    'it stays as it is': (reader) => dayDiscardedCard(reader),
  },
};
