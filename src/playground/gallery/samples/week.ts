import { alignment } from '../../../domain/alignment.ts';
import { forecast } from '../../../domain/pace.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Digest } from '../../../views/digest.ts';
import { day, sales } from './indicators.ts';
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

/** The week of East China: two on pace, two not. */
export const digest: Digest = {
  team: teams.east,
  week: periodOf('week', day('2026-11-18'), 1),
  indicator: sales,
  standing: team,
  forecast: forecast(team.attainment, team.expected),
  people: everybody,
  tasks: { confirmed: 3, underWay: 2, open: 2, helpers: [people.li, people.lin] },
  alignment: alignment({
    split: { parent: 500n, children: 480n, reserve: 20n },
    forecast: forecast(team.attainment, team.expected),
    expected: team.expected,
    people: everybody.map((each) => each.standing.attainment),
    tasks: { confirmed: 3, due: 4 },
    helpers: 2,
    active: 4,
  }),
  alignmentBefore: 79,
  fiscalYearStart: 1,
  through: Temporal.PlainDate.from('2026-11-18'),
};
