import type { Card } from '../../../card/card.ts';
import { openTypeface } from '../../../charts/text/typeface.ts';
import { periodOf } from '../../../domain/period.ts';
import type { Privacy } from '../../../domain/privacy.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { type Digest, digestCard } from '../../../views/digest.ts';
import { day, sales } from './indicators.ts';
import { pictured } from './pictured.ts';
import type { Samples } from './sample.ts';
import { stale } from './sourced.ts';
import { people, standing } from './team.ts';
import { aligned, digest, person } from './week.ts';

const typeface = openTypeface();

export const show = (reader: Reader, about: Partial<Digest>, privacy: Privacy = 'progress', late = false): Card =>
  digestCard(reader, { ...digest, ...about }, { privacy, typeface, late, pictured });

/** As it is for whoever asks for all of it. */
export const showFuller = (reader: Reader, privacy: Privacy): Card =>
  digestCard(reader, digest, { privacy, typeface, late: false, pictured, fuller: true });

/** Nothing stands around the numbers yet. */
export const bare = {
  lift: undefined,
  ifConfirmed: undefined,
  outlook: undefined,
  difference: undefined,
  computedFrom: [],
  contributions: new Map(),
  risks: { risks: [], tasks: [] },
  coming: [],
  details: undefined,
};

const noTasks = { due: 0, confirmed: 0, waiting: 0, underWay: 0, open: 0, helpers: [] };

const nobodyYet = {
  ...bare,
  people: [],
  standing: undefined,
  forecast: undefined,
  alignment: {
    index: undefined,
    parts: { coverage: undefined, pace: undefined, balance: undefined, collaboration: undefined },
  },
  alignmentBefore: undefined,
  tasks: noTasks,
};

/** Three people, of whom a count would point at somebody. */
const few = { ...aligned({ people: [], helpers: 2, active: 3 }, 1), people: digest.people.slice(0, 3) };
const lone = { ...aligned({ people: [], helpers: 0, active: 1 }, 1), people: digest.people.slice(0, 1) };
const still = aligned({ tasks: { confirmed: 0, due: 0 }, helpers: 0 });

const without = (who: (typeof people)['chen' | 'li']) => ({ ...who, standing: undefined, gain: undefined });

const ofTwo = [
  person(people.chen, 90n, 9),
  person(people.li, 80n, 6),
  person(people.sun, 20n, 1),
  person(people.zhou, 30n, 4),
];
const shareOf = ({ standing: { attainment } }: (typeof ofTwo)[number]) => attainment;

/** What holds the index back is another part each time, and no task waits to be confirmed. */
const heldBack: Samples['scenes'] = {
  'held back by coverage': (reader) => show(reader, aligned({ split: { parent: 500n, children: 280n, reserve: 20n } })),
  'held back by pace': (reader) => show(reader, aligned({ forecast: ratio(6, 10) })),
  'held back by balance': (reader) => show(reader, { ...aligned({ people: ofTwo.map(shareOf) }), people: ofTwo }),
  'held back by a task': (reader) => show(reader, aligned({})),
  'held back by helpers': (reader) => show(reader, aligned({ tasks: { confirmed: 4, due: 4 }, helpers: 1 })),
};

export const digestSamples: Samples = {
  view: 'digest',
  announced: 'digest',
  says: 'tells a chat about the week, as far as its privacy goes',
  scenes: {
    'where a chat shows teams only': (reader) => show(reader, {}, 'team'),
    'where it shows progress': (reader) => show(reader, {}),
    'where it shows values': (reader) => show(reader, {}, 'value'),
    'where it shows everything': (reader) => show(reader, {}, 'full'),
    'where a source is silent': (reader) =>
      show(reader, { standing: digest.standing && stale(digest.standing) }, 'value'),
    'sent late': (reader) => show(reader, {}, 'progress', true),
    'three people': (reader) => show(reader, few),
    'one person': (reader) => show(reader, lone),
    'one person, where it shows values': (reader) => show(reader, lone, 'value'),
    'one improved by a single point': (reader) =>
      show(reader, {
        people: [
          person(people.chen, 71n, 1),
          person(people.li, 63n, 0),
          person(people.sun, 47n, 0),
          person(people.zhou, 52n, -2),
        ],
      }),
    'parts that do not apply': (reader) =>
      show(reader, {
        ...aligned({ people: [], tasks: { confirmed: 0, due: 0 }, helpers: 0 }),
        alignmentBefore: 97,
      }),
    'before the first report': (reader) =>
      show(reader, {
        standing: standing(sales, 0n, 360_000_000n),
        forecast: undefined,
        people: [person(people.chen, 0n, 0), person(people.li, 0n, 0)],
        alignment: { index: 100, parts: { ...nobodyYet.alignment.parts, coverage: ratio(1, 1) } },
        alignmentBefore: undefined,
        ...bare,
        tasks: { ...noTasks, open: 2 },
      }),
    'without a target': (reader) => show(reader, { ...nobodyYet, people: [without(people.chen), without(people.li)] }),
    'without people': (reader) => show(reader, nobodyYet),
    'everybody on leave': (reader) => show(reader, { ...still, quiet: 'everybody-away' }),
    'a week of holidays': (reader) => show(reader, { ...still, quiet: 'no-working-day' }),
    'a silent source': (reader) => show(reader, { silentSince: day('2026-11-06') }),
    'much ahead': (reader) =>
      show(reader, {
        difference: { kind: 'gap', amount: 18_000_000n },
        coming: [
          { kind: 'day-worked', on: day('2026-11-21'), until: day('2026-11-21'), name: '' },
          { kind: 'day-off', on: day('2026-11-23'), until: day('2026-11-25'), name: '元旦' },
          { kind: 'target', indicator: sales, period: digest.week, on: day('2026-12-01') },
          { kind: 'period-end', period: periodOf('quarter', day('2026-11-18'), 1), on: day('2026-12-31') },
        ],
      }),
    'changes of targets': (reader) =>
      show(reader, {
        coming: [
          { kind: 'targets', number: 5, people: 6, on: day('2026-12-01') },
          { kind: 'target', indicator: sales, period: digest.week, on: day('2026-12-15') },
        ],
      }),
    'another plan for rewards, and the end of one': (reader) =>
      show(reader, {
        coming: [
          { kind: 'plan', version: 2, ends: false, on: day('2026-12-01') },
          { kind: 'plan', version: 3, ends: true, on: day('2026-12-15') },
        ],
      }),
    ...heldBack,
  },
  mostLines: 12,
};
