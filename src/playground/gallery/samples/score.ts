import { ratio } from '../../../domain/ratio.ts';
import { measuredBy, scoreOf } from '../../../domain/score.ts';
import type { Standing } from '../../../domain/standing.ts';
import type { Reader } from '../../../texts/reader.ts';
import { type MyScore, scoreCard } from '../../../views/score.ts';
import type { TaskCredit } from '../../../views/task-credits.ts';
import { day, indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, ownSales, ownVisits, people, standing, teams } from './team.ts';

const complaints = indicator('complaints');

const satisfaction = indicator('satisfaction');

/** Sales and visits count 40, complaints and satisfaction 10 each; the team link is 20. */
export function mine(standings: readonly Standing[], role: 'member' | 'manager' = 'member', team = true): MyScore {
  const weights = [
    [sales, 4_000],
    [visits, 4_000],
    [complaints, 1_000],
    [satisfaction, 1_000],
  ] as const;
  const of = (key: string) => standings.find((one) => one.indicator.key === key);
  const measured = weights.map(([{ key }, weight]) => ({ indicator: key, weight, attainment: of(key)?.attainment }));
  const score = scoreOf(measured, team ? ratio(3, 5) : undefined, role === 'manager' ? 0 : 2_000);
  return {
    scored: {
      who: { role },
      team: teams.east,
      scorecard: { version: 3, from: day('2026-10-01') },
      teamIndicator: sales,
      score,
      items: score.own.lines.map((line, nth) => {
        const shown = weights[nth]?.[0] ?? sales;
        const by = measuredBy(shown.dimension, role === 'manager');
        return { indicator: shown, by, standing: of(shown.key), line };
      }),
    },
    tasks: [],
    praise: [],
    hasTeam: true,
    admin: false,
    fiscalYearStart: 1,
    at: now,
  };
}

export const all = [ownSales, ownVisits, standing(complaints, 2n, 4n), standing(satisfaction, 900n, 1_000n)];

const none: MyScore = { ...mine([]), scored: undefined };

const credit = (number: number, amount: bigint, overlay = false): TaskCredit => ({
  ...{ number, amount, overlay, indicator: visits, confirmedBy: people.li },
});
const helped = (reader: Reader, tasks: readonly TaskCredit[]) => scoreCard(reader, { ...mine(all), tasks });

export const scoreSamples: Samples = {
  view: 'score',
  says: 'shows a score row by row, so that it can be computed again',
  scenes: {
    'of somebody with all data': (reader) => scoreCard(reader, mine(all)),
    'on a part of the weight': (reader) => scoreCard(reader, mine(all.slice(0, 2))),
    'of a manager': (reader) => scoreCard(reader, mine(all, 'manager')),
    'where the team has no data': (reader) => scoreCard(reader, mine(all, 'member', false)),
    'with what a task brought': (reader) => helped(reader, [credit(12, 1n)]),
    'with points on top': (reader) => helped(reader, [credit(15, 10n, true), credit(12, 15n)]),
    'with more tasks than are named': (reader) =>
      helped(reader, [credit(15, 10n), credit(14, 5n), credit(13, 10n), credit(12, 15n), credit(9, 5n)]),
    'up to the cap': (reader) => scoreCard(reader, mine([ownSales, standing(visits, 100n, 60n)])),
    'without any data': (reader) => scoreCard(reader, mine([])),
    'without a scorecard': (reader) => scoreCard(reader, none),
    'without a scorecard, to an admin': (reader) => scoreCard(reader, { ...none, admin: true }),
    'without a team': (reader) => scoreCard(reader, { ...none, hasTeam: false }),
  },
  mostLines: 6,
};
