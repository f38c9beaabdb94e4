import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { creditsOf, taskOfRecord } from '../../../src/domain/tasks/credit.ts';

const slot = (index: number, holderId: string | null, percent: number, overlay = false) => ({
  index,
  holderId,
  share: percent * 100,
  overlay,
});
const task = { id: 'T', kind: 'jointCustomer', points: 30, indicator: 'teamwork' } as const;

const said = (credits: ReturnType<typeof creditsOf>): string[] =>
  credits.map(({ personId, indicator, amount, overlay }) =>
    [personId, indicator.key, `+${amount}`, ...(overlay ? ['on top'] : [])].join(' '),
  );

it('everybody gets their share of the points and has done a task; overlay is about points alone', () => {
  const slots = [slot(0, 'chen', 60), slot(1, 'li', 40), slot(2, 'sun', 20, true)];
  expect(said(creditsOf(task, slots, catalogue))).toEqual([
    'chen teamwork +18',
    'chen tasks-done +1',
    'li teamwork +12',
    'li tasks-done +1',
    'sun teamwork +6 on top',
    'sun tasks-done +1',
  ]);
});

it('a slot that nobody took brings nothing, and its share goes to nobody else', () => {
  const slots = [slot(0, 'chen', 50), slot(1, null, 50)];
  expect(said(creditsOf(task, slots, catalogue))).toEqual(['chen teamwork +15', 'chen tasks-done +1']);
});

it('through a count it is one occasion, whatever the share, and not counted a second time beside it', () => {
  const slots = [slot(0, 'chen', 90), slot(1, 'li', 10)];
  const mentoring = { ...task, kind: 'mentoring', indicator: 'coaching' } as const;
  expect(said(creditsOf(mentoring, slots, catalogue))).toEqual([
    'chen coaching +1',
    'chen tasks-done +1',
    'li coaching +1',
    'li tasks-done +1',
  ]);
});

it('a part too small for a point is a task done all the same', () => {
  const slots = [slot(0, 'chen', 90), slot(1, 'li', 10)];
  expect(said(creditsOf({ ...task, points: 1 }, slots, catalogue))).toEqual([
    'chen teamwork +1',
    'chen tasks-done +1',
    'li tasks-done +1',
  ]);
});

it('where the linked indicator takes no tasks any more the points are teamwork points, and without those none', () => {
  const slots = [slot(0, 'chen', 100)];
  const redefined = catalogue.map((one) => (one.key === 'referrals' ? { ...one, rollupTime: 'last' as const } : one));
  expect(said(creditsOf({ ...task, indicator: 'referrals' }, slots, redefined))).toEqual([
    'chen teamwork +30',
    'chen tasks-done +1',
  ]);
  const bare = catalogue.filter(({ key }) => key !== 'teamwork');
  expect(said(creditsOf({ ...task, indicator: 'gone' }, slots, bare))).toEqual(['chen tasks-done +1']);
});

it('each has a record of its own, which says of which task it is', () => {
  const holders = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 });
  const kinds = fc.constantFrom('mentoring' as const, 'knowledge' as const, 'free' as const);
  fc.assert(
    fc.property(fc.uuid(), holders, kinds, (id, people, kind) => {
      const slots = people.map((who, index) => slot(index, who, index === 0 ? 100 : 10, index > 0));
      const records = creditsOf({ ...task, id, kind }, slots, catalogue).map(({ record }) => record);
      expect(new Set(records).size).toBe(records.length);
      expect(new Set(records.map(taskOfRecord))).toEqual(new Set([id]));
    }),
  );
});
