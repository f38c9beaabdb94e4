import type { OfferLost, OfferProblem } from '../../../domain/tasks/offer-problem.ts';
import { readSlotLine } from '../../../domain/tasks/slot-line.ts';
import type { Refused } from '../../../refused/refused.ts';
import { indicator, sales } from './indicators.ts';
import { teams } from './team.ts';

const misread = (problem: OfferProblem): Refused => ({ code: 'offer-misread', problems: [problem] });

function slots(line: string): Refused {
  const reading = readSlotLine(line);
  if (reading.kind === 'slots') throw new Error(`${line} can be read`);
  return misread({ part: 'slots', why: 'misread', reading });
}

const lost = (what: OfferLost): Refused => ({ code: 'offer-lost', lost: what });

const fitting = [indicator('teamwork'), indicator('cross-region'), indicator('coaching')];

/** What a task cannot be offered with, by what is special about it. */
export const offersRefused: Readonly<Record<string, Refused>> = {
  'a task of no kind': misread({ part: 'kind', word: '聚会' }),
  'a task that says nothing': misread({ part: 'title', why: 'missing' }),
  'a task that says too much': misread({ part: 'title', why: 'too-long' }),
  'a customer with too long a name': misread({ part: 'customer' }),
  'a task for nobody': slots('0'),
  'a task for too many': slots('11'),
  'a share of nothing': slots('华东 0%，华南'),
  'overlay without a share': slots('华东，任何 额外'),
  'nothing but overlay': slots('任何 20% 额外'),
  'shares that are not all of it': slots('华东 60%，华南 30%'),
  'shares that leave nothing': slots('华东 60%，华南 40%，华北'),
  'a task for no team': misread({ part: 'slots', why: 'no-team', word: '华动', nearest: [teams.east, teams.south] }),
  'points that are none': misread({ part: 'points', word: '很多' }),
  'points through nothing': misread({ part: 'indicator', word: 'visots', indicator: undefined, fitting }),
  'points through money': misread({ part: 'indicator', word: '销售额', indicator: sales, fitting }),
  'a partner who is nobody': misread({ part: 'partner', why: 'nobody', word: '@nemo' }),
  'oneself as the partner': misread({ part: 'partner', why: 'self' }),
  'a day that is none': misread({ part: 'due', why: 'unclear', word: '2-31' }),
  'a day that is over': misread({ part: 'due', why: 'gone', word: '10-27' }),
  'a task whose day has passed': lost('due'),
  'a task whose team is gone': lost('team'),
  'a task whose partner is gone': lost('partner'),
  'a task that counts through nothing': lost('indicator'),
};
