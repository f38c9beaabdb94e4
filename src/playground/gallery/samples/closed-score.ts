import { periodOf } from '../../../domain/period.ts';
import { closedScoreCard, type ShownClosedScore } from '../../../views/closed-score.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { all, mine } from './score.ts';
import { now } from './team.ts';

const { scored } = mine(all);
const closed = { scored: scored ?? raise(), before: undefined, at: now, change: null };
const october: ShownClosedScore = {
  ...{ period: periodOf('month', day('2026-10-01'), 1), closed, fiscalYearStart: 1 },
};

function raise(): never {
  throw new Error('the sample has a score');
}

export const closedScoreSamples: Samples = {
  view: 'closed-score',
  says: 'shows the score of a closed period as it was kept',
  scenes: {
    'as it was kept': (reader) => closedScoreCard(reader, october),
    'put right by a correction': (reader) =>
      closedScoreCard(reader, { ...october, closed: { ...closed, before: closed.scored, change: { number: 5 } } }),
    'where nothing is kept': (reader) => closedScoreCard(reader, { ...october, closed: undefined }),
  },
  mostLines: 6,
};
