import type { PraiseProblem } from '../../../domain/praise/problem.ts';
import type { Refused } from '../../../refused/refused.ts';
import { indicator, sales } from './indicators.ts';
import { now, people } from './team.ts';

const misread = (problem: PraiseProblem): Refused => ({ code: 'praise-misread', problems: [problem] });

const fitting = [indicator('teamwork'), indicator('cross-region'), indicator('knowledge')];

/** What praise and nominations are refused for, by what is special about it. */
export const praiseRefused: Readonly<Record<string, Refused>> = {
  'praise for nobody': misread({ part: 'whom', why: 'missing' }),
  'praise for oneself': misread({ part: 'whom', why: 'self' }),
  'praise for somebody unknown': misread({ part: 'whom', why: 'nobody', word: '@nemo' }),
  'praise that says nothing': misread({ part: 'text', why: 'missing' }),
  'praise that says too much': misread({ part: 'text', why: 'too-long' }),
  'praise of a customer with too long a name': misread({ part: 'customer' }),
  'a nomination for no skill': misread({ part: 'skill', why: 'missing' }),
  'a nomination for too long a skill': misread({ part: 'skill', why: 'too-long' }),
  'a nomination for another skill': misread({ part: 'skill', why: 'none', word: '跳舞', skills: ['谈判', '方案'] }),
  'a nomination without evidence': misread({ part: 'evidence', why: 'missing' }),
  'a nomination with too much evidence': misread({ part: 'evidence', why: 'too-long' }),
  'a fourth praise in a day': { code: 'praise-limit', most: 3 },
  'more praise than many': { code: 'praise-limit', most: 9 },
  'no praise of today': { code: 'no-praise-today' },
  'a nomination that nobody can decide': { code: 'nobody-decides' },
  'an award that was decided': { code: 'award-settled', by: people.wang, at: now },
  'a nomination that was taken back': { code: 'award-settled', by: undefined, at: undefined },
  'praise through money': { code: 'no-praise-indicator', word: '销售额', indicator: sales, fitting },
  'praise through nothing': { code: 'no-praise-indicator', word: 'visots', indicator: undefined, fitting },
};
