import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flag, flagsIn, type StoodIn } from '../../../src/domain/tasks/flags.ts';
import type { Help } from '../../../src/domain/tasks/helping.ts';
import { anyHelps, help } from './helps.ts';

const limits = { reciprocalTasks: 2, oneSidedTasks: 3, quickMinutes: 10 };
const never: StoodIn = () => false;

const told = (helps: readonly Help[], stoodIn: StoodIn = never) =>
  flagsIn(helps, limits, stoodIn).map(
    ({ kind, people, tasks }) => `${kind} ${people.join(' ')} ${tasks.map((list) => list.join('+')).join(' | ')}`,
  );

/** The same the other way round. */
const back = (task: number) => help(task, { helperId: 'bo', helpedId: 'ann' });
/** Somebody else's, so that nothing is all to one person. */
const others = [help(90, { helperId: 'cy' }), help(91, { helperId: 'cy', helpedId: 'ann' })];

describe('worth a look is', () => {
  it.each<[string, Help[], string[]]>([
    ['a pair who confirm to each other', [help(1), help(3), back(2), back(4)], ['reciprocal bo ann 1+3 | 2+4']],
    ['not one who helps back once', [help(1), help(3), back(2)], []],
    ['not two parts of one task', [help(1), help(1), back(2), back(4)], []],
    ['not a pair whose tasks somebody else confirmed', [help(1), help(3, { confirmerId: 'di' }), back(2), back(4)], []],
    ['a holder who is by now the requester', [help(1, { helperId: 'bo', confirmerId: 'di' })], ['ownHand bo 1']],
    ['a holder who is by now the partner', [help(1, { partnerId: 'ann' })], ['ownHand ann 1']],
    ['a holder who is by now the confirmer', [help(1, { confirmerId: 'ann', minutes: 1 })], ['ownHand ann 1']],
    ['a part that was confirmed at once', [help(1, { minutes: 10 })], ['quick ann bo 1']],
    ['not one that took longer', [help(1, { minutes: 11 })], []],
  ])('%s', (_, helps, flags) => {
    expect(told([...helps, ...others])).toEqual(flags);
  });

  it('a requester all of whose tasks went to one person', () => {
    const three = [help(1), help(2), help(3)];
    expect(told(three)).toEqual(['oneSided ann bo 1+2+3']);
    expect(told(three.slice(1))).toEqual([]);
    expect(told([...three, help(3, { helperId: 'cy' })])).toEqual([]);
  });

  it('a confirmation by whoever stood in for both sides that day', () => {
    const lent = help(1, { confirmerId: 'di' });
    const stoodIn: StoodIn = (one, other, { task }) => one === 'di' && other === 'ann' && task === 1;
    expect(told([lent], stoodIn)).toEqual(['standIn ann di 1']);
    expect(told([lent, help(2, { confirmerId: 'di' })])).toEqual([]);
    for (const side of ['partnerId', 'successorId']) expect(told([{ ...lent, [side]: 'di' }], stoodIn)).toEqual([]);
  });
});

describe('whatever was confirmed', () => {
  const holds: Readonly<Record<Flag['kind'], (flag: Flag, helps: readonly Help[]) => boolean>> = {
    reciprocal: ({ people: [one, other], tasks: [given, got] }, helps) =>
      [[one, other, given] as const, [other, one, got] as const].every(
        ([confirmer, holder, tasks]) =>
          (tasks?.length ?? 0) >= 2 &&
          tasks?.every((task) =>
            helps.some((each) => each.task === task && each.confirmerId === confirmer && each.helperId === holder),
          ),
      ),
    ownHand: ({ people: [holder], tasks: [own] }, helps) =>
      helps
        .filter(({ task, helperId }) => helperId === holder && own?.includes(task))
        .some(({ helpedId, partnerId, confirmerId }) => [helpedId, partnerId, confirmerId].includes(holder)),
    standIn: () => false,
    oneSided: ({ people: [holder, asker] }, helps) =>
      helps.every(({ helperId, helpedId }) => helpedId !== asker || helperId === holder),
    quick: ({ people: [holder, confirmer] }) => holder !== confirmer,
  };

  it('each flag has tasks behind it that bear it out', () => {
    fc.assert(
      fc.property(anyHelps, (helps) => {
        for (const flag of flagsIn(helps, limits, never)) {
          expect(flag.tasks.flat().length).toBeGreaterThan(0);
          expect(holds[flag.kind](flag, helps), JSON.stringify(flag)).toBe(true);
        }
      }),
    );
  });

  it('the order in which it comes changes nothing', () => {
    const sorted = (helps: readonly Help[]) => told(helps).toSorted();
    fc.assert(
      fc.property(anyHelps, (helps) => {
        expect(sorted(helps.toReversed())).toEqual(sorted(helps));
      }),
    );
  });

  it('a pair stays one when more is confirmed', () => {
    const pair = [help(101), help(102), back(103), back(104)];
    fc.assert(
      fc.property(anyHelps, (helps) => {
        const [flag] = flagsIn([...pair, ...helps], limits, never).filter(({ kind }) => kind === 'reciprocal');
        expect(flag?.tasks.flat()).toEqual(expect.arrayContaining([101, 102, 103, 104]));
      }),
    );
  });
});
