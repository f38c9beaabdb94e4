import type { ContestProblem } from '../../../domain/contests/problem.ts';
import type { Refused } from '../../../refused/refused.ts';
import { complaints, day, indicator, sales } from './indicators.ts';
import { people, teams } from './team.ts';

const misread = (problem: ContestProblem): Refused => ({ code: 'contest-misread', problems: [problem] });
const fitting = [sales, indicator('new-customers'), indicator('visits')];
const moved = (state: Extract<Refused, { code: 'contest-moved-on' }>['state']): Refused => ({
  ...{ code: 'contest-moved-on', number: 3 },
  state,
});
const refused = (why: Extract<Refused, { code: 'contest-join-refused' }>['why']): Refused => ({
  ...{ code: 'contest-join-refused', number: 3 },
  why,
});

/** What a contest cannot be, and what cannot be done with one, by what is special about it. */
export const contestsRefused: Readonly<Record<string, Refused>> = {
  'a contest between nobody': misread({ part: 'sides', why: 'missing' }),
  'a contest of one team': misread({ part: 'sides', why: 'alone' }),
  'a contest with oneself': misread({ part: 'sides', why: 'self' }),
  'a contest between three people': misread({ part: 'sides', why: 'several-people' }),
  'a contest between too many': misread({ part: 'sides', why: 'too-many' }),
  'a contest between a team and a part of it': misread({ part: 'sides', why: 'within' }),
  'a contest with somebody unknown': misread({ part: 'sides', why: 'nobody', word: '@nemo' }),
  'a contest for a team of others': { code: 'not-your-team', team: teams.south },
  'a contest about nothing': misread({ part: 'indicator', word: 'vists', indicator: undefined, fitting }),
  'a contest about what nobody can compete in': misread({
    part: 'indicator',
    word: '投诉',
    indicator: complaints,
    fitting,
  }),
  'a tie-break that is none': misread({ part: 'tie', word: '投诉', indicator: complaints, fitting }),
  'a tie-break that is the same': misread({ part: 'tie', why: 'same' }),
  'a measure that is none': misread({ part: 'by', word: '感觉' }),
  'a contest by targets that there are not': misread({ part: 'by', why: 'no-target' }),
  'a first day that is none': misread({ part: 'from', why: 'unclear', word: '2-31' }),
  'a first day that is over': misread({ part: 'from', why: 'gone', word: '11-10' }),
  'a last day that is none': misread({ part: 'until', why: 'unclear', word: 'never' }),
  'a contest of one day': misread({ part: 'until', why: 'short' }),
  'a contest beyond the targets': misread({ part: 'until', why: 'period', last: day('2026-12-31') }),
  'a minimum that is none': misread({ part: 'min', word: '很多' }),
  'a contest without a chat': misread({ part: 'chat', why: 'none' }),
  'a contest where nobody is to be seen': misread({ part: 'chat', why: 'no-people' }),
  'joining twice': refused('already'),
  'joining a contest of others': { code: 'not-your-contest', number: 3 },
  'joining without a target': refused('no-target'),
  'a contest that is not on yet': moved('open'),
  'joining what has begun': moved('running'),
  'a contest that is over': moved('ended'),
  'a contest that did not start': moved('lapsed'),
  'a contest that is cancelled': moved('cancelled'),
  'cancelling somebody else’s contest': { code: 'not-contest-maker', number: 3, maker: people.wang },
  'cancelling what has begun without a reason': { code: 'contest-reason', number: 3 },
};
