import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import { scoreOf } from '../../../domain/score.ts';
import { closedTeamScoresCard } from '../../../views/closed-team-scores.ts';
import { type TeamScores, teamScoresCard } from '../../../views/team-scores.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams, today } from './team.ts';

const scored = (percent: number, weight = 10_000) => ({
  items: [],
  score: scoreOf([{ indicator: 'visits', weight, attainment: ratio(percent, 100) }], undefined, 0),
});

const scores: TeamScores = {
  team: teams.east,
  together: { value: ratio(77, 100), period: periodOf('quarter', today, 1) },
  people: [
    { ...people.zhou, scored: scored(64) },
    { ...people.chen, scored: scored(97) },
    { ...people.sun, scored: scored(71, 8_500) },
    { ...people.li, scored: undefined },
    { ...people.alex, scored: scored(80) },
  ],
  fiscalYearStart: 1,
  at: now,
};

const crowd = Array.from({ length: 51 }, () => ({ ...people.chen, scored: scored(90) }));

export const teamScoresSamples: Samples = {
  view: 'team-scores',
  says: 'shows everybody of a team in name order, who has no data without a number',
  scenes: {
    'of a team': (reader) => teamScoresCard(reader, scores),
    'without any data': (reader) =>
      teamScoresCard(reader, { ...scores, together: undefined, people: [{ ...people.li, scored: undefined }] }),
    'of more than a card can hold': (reader) => teamScoresCard(reader, { ...scores, people: crowd }),
  },
  mostLines: 13,
};

export const closedTeamScoresSamples: Samples = {
  view: 'closed-team-scores',
  says: 'shows everybody of a team with the scores that were kept when a period was closed',
  scenes: {
    'of a month': (reader) =>
      closedTeamScoresCard(reader, { ...scores, period: periodOf('month', day('2026-10-01'), 1) }),
    'where nothing is kept': (reader) =>
      closedTeamScoresCard(reader, {
        ...{ ...scores, period: periodOf('quarter', day('2026-07-01'), 1) },
        people: [{ ...people.li, scored: undefined }],
      }),
  },
};
