import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenPeople, betweenTeams, type Cell, standApart } from '../../../src/domain/tasks/helping.ts';
import { anyHelps, help } from './helps.ts';

const told = (cells: readonly Cell[]) =>
  cells.map(({ helper, helped, tasks, points }) => `${helper} helped ${helped}: ${tasks} for ${points}`);
const teams: Readonly<Record<string, string>> = { ann: 'east', bo: 'east', cy: 'south' };
const teamOf = (personId: string) => teams[personId];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('who helps whom', () => {
  it('is told by tasks and points, the most helpful pair first', () => {
    const helps = [help(1), help(2, { helperId: 'cy' }), help(3, { helperId: 'cy', points: 5 })];
    expect(told(betweenPeople(helps))).toEqual(['cy helped bo: 2 for 15', 'ann helped bo: 1 for 10']);
  });

  it('counts a task once, however many parts of it somebody had', () => {
    expect(told(betweenPeople([help(1), help(1, { points: 4, overlay: true })]))).toEqual(['ann helped bo: 1 for 14']);
  });

  it('leaves out what somebody did for themselves', () => {
    const own = [help(1, { helperId: 'bo' })];
    expect([betweenPeople(own), betweenTeams(own, teamOf)]).toEqual([[], []]);
  });

  it('of teams has what happens within one as well, and overlay as a task without points', () => {
    const helps = [help(1), help(2, { helperId: 'cy' }), help(2, { helperId: 'cy', points: 7, overlay: true })];
    expect(told(betweenTeams(helps, teamOf))).toEqual(['east helped east: 1 for 10', 'south helped east: 1 for 10']);
    expect(betweenTeams([help(1, { helperId: 'di' })], teamOf)).toEqual([]);
  });

  it('adds up to all that was confirmed by others, in whatever order that comes', () => {
    fc.assert(
      fc.property(anyHelps, (helps) => {
        const real = helps.filter(({ helperId, helpedId }) => helperId !== helpedId);
        const cells = betweenPeople(helps);
        expect(sum(cells.map(({ points }) => points))).toBe(sum(real.map(({ points }) => points)));
        expect(betweenPeople(helps.toReversed())).toEqual(cells);
        expect(cells.every(({ helper, helped, tasks }) => helper !== helped && tasks > 0)).toBe(true);
        const ofTeams = betweenTeams(helps, (personId) => teams[personId] ?? 'north');
        expect(sum(ofTeams.map(({ points }) => points))).toBe(
          sum(real.map(({ points, overlay }) => (overlay ? 0 : points))),
        );
      }),
    );
  });
});

describe('whom nobody helps', () => {
  const asked = (task: number, byId: string, unanswered = true) => ({ task, byId, unanswered });

  it('is who asked and got nobody, and who neither asked nor was helped', () => {
    const { unanswered, untouched } = standApart(
      ['ann', 'bo', 'cy', 'di'],
      [help(1)],
      [asked(1, 'bo', false), asked(2, 'bo'), asked(4, 'cy'), asked(3, 'cy'), asked(5, 'di', false)],
    );
    expect(unanswered).toEqual([{ personId: 'cy', tasks: [3, 4] }]);
    expect(untouched).toEqual(['ann']);
  });

  it('counts no help that somebody gave themselves', () => {
    const own = [help(1, { helperId: 'bo' })];
    expect(standApart(['bo'], own, [asked(2, 'bo')])).toEqual({
      unanswered: [{ personId: 'bo', tasks: [2] }],
      untouched: [],
      notYet: ['bo'],
    });
  });

  it('never names somebody who has helped as one who has not, nor somebody who was helped as alone', () => {
    const everybody = ['ann', 'bo', 'cy', 'di'];
    fc.assert(
      fc.property(anyHelps, (helps) => {
        const cells = betweenPeople(helps);
        const { untouched, notYet } = standApart(everybody, helps, []);
        expect(untouched).toEqual(everybody.filter((who) => !cells.some(({ helped }) => helped === who)));
        expect(notYet).toEqual(everybody.filter((who) => !cells.some(({ helper }) => helper === who)));
      }),
    );
  });
});
