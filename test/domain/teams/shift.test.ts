import { describe, expect, it } from 'vitest';
import { type Belonging, isNone, isQuiet, joining, leading, leaving } from '../../../src/domain/teams/shift.ts';

const belongs = (personId: string, teamId: string, role: Belonging['role'] = 'member'): Belonging => ({
  personId,
  teamId,
  role,
});
const wang = belongs('wang', 'east', 'manager');
const li = belongs('li', 'east');
const zhou = belongs('zhou', 'south', 'manager');
const held = [wang, li, zhou];

describe('joining a team', () => {
  it('ends nothing for somebody without one', () => {
    const shift = joining(held, 'new', 'east');
    expect(shift).toEqual({ ends: [], begins: [belongs('new', 'east')] });
    expect(isQuiet(shift)).toBe(true);
  });

  it('leaves the team before', () => {
    const shift = joining(held, 'li', 'south');
    expect(shift).toEqual({ ends: [li], begins: [belongs('li', 'south')] });
    expect(isQuiet(shift)).toBe(false);
  });

  it('keeps what somebody manages', () => {
    expect(joining(held, 'wang', 'south')).toEqual({ ends: [], begins: [belongs('wang', 'south')] });
  });

  it('that one belongs to, as whatever, changes nothing', () => {
    for (const { personId, teamId } of held) expect(isNone(joining(held, personId, teamId))).toBe(true);
  });
});

describe('taking a team over', () => {
  it('that nobody manages ends nothing', () => {
    expect(leading([li], 'wang', 'east')).toEqual({ ends: [], begins: [wang] });
  });

  it('makes the manager before a member, and a member of it its manager', () => {
    expect(leading(held, 'li', 'east')).toEqual({
      ends: [li, wang],
      begins: [belongs('li', 'east', 'manager'), belongs('wang', 'east')],
    });
  });

  it('lets a manager before go who has another team', () => {
    const both = [...held, belongs('wang', 'south')];
    expect(leading(both, 'zhou', 'east')).toEqual({ ends: [wang], begins: [belongs('zhou', 'east', 'manager')] });
  });

  it('that one manages changes nothing', () => {
    expect(isNone(leading(held, 'wang', 'east'))).toBe(true);
  });
});

describe('leaving a team', () => {
  it('ends what one is there', () => {
    expect(leaving(held, 'li', 'east')).toEqual({ ends: [li], begins: [] });
  });

  it('that one is not in changes nothing', () => {
    expect(isNone(leaving(held, 'li', 'south'))).toBe(true);
  });
});
