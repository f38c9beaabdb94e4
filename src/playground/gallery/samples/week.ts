import { type AlignmentInput, alignment } from '../../../domain/alignment.ts';
import { liftOf } from '../../../domain/alignment-lift.ts';
import { forecast } from '../../../domain/pace.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Digest } from '../../../views/digest.ts';
import { day, indicator, sales } from './indicators.ts';
import { tested } from './outlook.ts';
import { people, standing, teams } from './team.ts';

const own = (percent: bigint) => standing(sales, percent * 900_000n, 90_000_000n);
export const person = (
  who: { readonly name: string; readonly alias: string | null },
  percent: bigint,
  gain: number,
) => ({
  ...who,
  standing: own(percent),
  gain: ratio(gain, 100),
});

const team = standing(sales, 210_000_000n, 360_000_000n);
const everybody = [
  person(people.zhou, 52n, 4),
  person(people.chen, 71n, 9),
  person(people.sun, 47n, 1),
  person(people.li, 63n, 6),
];

/** 94 % of the target, as the pace says. */
const ahead = { kind: 'forecast', value: 339_230_769n, low: 318_000_000n, high: 361_000_000n } as const;

const input: AlignmentInput = {
  split: { parent: 500n, children: 480n, reserve: 20n },
  forecast: forecast(team.attainment, team.expected),
  expected: team.expected,
  people: everybody.map((each) => each.standing.attainment),
  tasks: { confirmed: 3, due: 4 },
  helpers: 2,
  active: 4,
};

/** How a team is aligned, and what would lift it; `waiting` tasks are done and not confirmed. */
export function aligned(change: Partial<AlignmentInput>, waiting = 0) {
  const all = { ...input, ...change };
  const { confirmed, due } = all.tasks;
  return {
    forecast: all.forecast,
    active: all.active,
    alignment: alignment(all),
    lift: liftOf(all),
    ifConfirmed: alignment({ ...all, tasks: { confirmed: confirmed + waiting, due } }).index,
    tasks: {
      ...{ due, confirmed, waiting, underWay: 2, open: 2 },
      helpers: [people.li, people.lin, people.chen, people.sun].slice(0, all.helpers),
    },
  };
}

/** The week of East China: two on pace, two not. */
export const digest: Digest = {
  team: { ...teams.east, id: '018f0000-0000-7000-8000-000000000002' },
  week: periodOf('week', day('2026-11-18'), 1),
  indicator: sales,
  standing: team,
  people: everybody,
  ...aligned({}, 1),
  alignmentBefore: 79,
  outlook: { forecast: ahead, tested },
  difference: { kind: 'even' },
  computedFrom: [],
  contributions: new Map([
    ['result', { points: ratio(32, 100), full: ratio(55, 100), due: ratio(34, 100) }],
    ['process', { points: ratio(24, 100), full: ratio(30, 100), due: ratio(20, 100) }],
    ['capability', { points: ratio(9, 100), full: ratio(15, 100), due: ratio(9, 100) }],
  ]),
  risks: {
    risks: [
      { standing: standing(indicator('new-customers'), 9n, 20n), gap: 4n },
      { standing: team, gap: undefined },
    ],
    tasks: [
      { number: 12, customer: '华星' },
      { number: 15, customer: '远航' },
    ],
  },
  coming: [{ kind: 'scorecard', version: 3, on: day('2026-12-01') }],
  quiet: undefined,
  silentSince: undefined,
  details: {
    customers: [
      { number: 12, customer: '华星', state: 'offered' },
      { number: 11, customer: '远航', state: 'confirmed' },
    ],
    notes: [{ who: people.li, note: '2 个续约推到 11 月' }],
  },
  fiscalYearStart: 1,
  through: Temporal.PlainDate.from('2026-11-18'),
};
