import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../src/domain/briefs/concern.ts';
import { dayToMeet, openerFor } from '../../../src/domain/briefs/opener.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { sales, visits } from '../../../src/playground/gallery/samples/indicators.ts';
import { standing } from '../../../src/playground/gallery/samples/team.ts';
import { day } from '../known.ts';

const on = day('2026-11-18');
const behind: Concern = { kind: 'behind', standing: standing(sales, 0n, 90_000_000n), weight: 4_000 };
const span = { weeks: 4, since: day('2026-10-12'), until: day('2026-11-15') };
const falling: Concern = { kind: 'falling', indicator: visits, falling: { usual: 12n, now: 6n, ...span } };
const stuck: Concern = { kind: 'stuck', task: { number: 12, customer: '华星', dueOn: on, why: 'overdue' } };
const silent: Concern = { kind: 'silent', workingDays: 6, since: undefined };

describe('what could be offered', () => {
  it.each<[string, readonly Concern[], readonly string[], object | undefined]>([
    [
      'is to come along, where there is a customer',
      [behind],
      ['华星', '远航'],
      { kind: 'customer', customer: '华星', on },
    ],
    ['is that as well for who visits less', [falling], ['华星'], { kind: 'customer', customer: '华星', on }],
    ['is to go through it, where there is none', [behind, falling], [], { kind: 'behind', on }],
    ['is to take something over', [falling, stuck], [], { kind: 'falling' }],
    ['is to help with the task that does not go on', [stuck, behind], ['华星'], { kind: 'task', number: 12 }],
    ['is to ask how it is', [silent, behind], ['华星'], { kind: 'silent' }],
    ['is nothing without a fact', [], ['华星'], undefined],
  ])('%s', (_what, concerns, customers, expected) => {
    const found = openerFor(concerns, customers, on);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });
});

it.each([
  ['2026-11-16', '2026-11-18'],
  ['2026-11-19', '2026-11-23'],
  ['2026-09-30', '2026-10-09'],
  ['2026-10-08', '2026-10-10'],
])('two who talk on %s meet on %s, the second day at work from there', (today, expected) => {
  expect(`${dayToMeet(china2026, day(today))}`).toBe(expected);
});
