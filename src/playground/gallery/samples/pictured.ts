import { ratio } from '../../../domain/ratio.ts';
import type { Pictured } from '../../../views/digest-week.ts';
import { burnUpDays } from './burn-up-week.ts';
import { person } from './week.ts';

/** An index with its parts, in points; the last is of the collaboration. */
const week = (index: number, [coverage, pace, balance, collaboration]: readonly [number, number, number, number]) => ({
  alignment: {
    index,
    parts: {
      coverage: ratio(coverage, 100),
      pace: ratio(pace, 100),
      balance: ratio(balance, 100),
      collaboration: ratio(collaboration, 100),
    },
  },
});

/** Three weeks of November, and the two teams of East China. */
export const pictured: Pictured = {
  burnUp: burnUpDays,
  weeks: [week(76, [96, 88, 75, 45]), week(79, [96, 91, 75, 54]), week(85, [100, 94, 75, 63])],
  teams: [
    person({ name: '华东一队', alias: 'East One' }, 63n, 7),
    person({ name: '华东二队', alias: 'East Two' }, 51n, 3),
  ],
};
