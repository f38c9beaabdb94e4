import { describe, expect, it } from 'vitest';
import { joinPlaces, type Place } from '../../../src/domain/links/memberships.ts';
import { forever } from '../../../src/domain/links/spans.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(`2026-${text}`);
const place = (teamId: string, from: string, until?: string, role: Place['role'] = 'member'): Place => ({
  teamId,
  role,
  from: day(from),
  until: until ? day(until) : forever,
});
const today = day('11-18');
const october = { from: day('10-01'), until: day('10-31') };

const joined = (own: readonly Place[], others: readonly Place[], closed = [october]) => {
  const { kept, left } = joinPlaces(own, others, { closed, today });
  const text = ({ teamId, role, from, until }: Place): string =>
    `${role === 'manager' ? 'leads ' : ''}${teamId} ${from.toString().slice(5)}–${until.equals(forever) ? '' : until.toString().slice(5)}`;
  return { kept: kept.map(text).sort(), left: left.map(text).sort() };
};

describe('somebody who was two persons so far', () => {
  it('belongs where the one who stays belonged; the other stays in what is closed', () => {
    expect(joined([place('East', '01-01')], [place('South', '01-01')])).toEqual({
      kept: ['East 01-01–'],
      left: ['South 10-01–10-31'],
    });
  });

  it('belongs where the other did on days on which the one who stays had no team', () => {
    expect(joined([], [place('South', '01-01')])).toEqual({
      kept: ['South 01-01–09-30', 'South 11-01–'],
      left: ['South 10-01–10-31'],
    });
    expect(joined([place('East', '11-10')], [place('South', '11-01')], [])).toEqual({
      kept: ['East 11-10–', 'South 11-01–11-09'],
      left: [],
    });
  });

  it('leads from today on what the other leads, whatever else they belong to', () => {
    expect(joined([place('East', '01-01')], [place('South', '01-01', undefined, 'manager')], [])).toEqual({
      kept: ['East 01-01–', 'leads South 11-18–'],
      left: [],
    });
  });

  it('is no member of a team that they lead from then on', () => {
    expect(joined([place('East', '01-01')], [place('East', '01-01', undefined, 'manager')], [])).toEqual({
      kept: ['East 01-01–11-17', 'leads East 11-18–'],
      left: [],
    });
  });

  it('leads a team once where both lead it', () => {
    const leading = place('East', '01-01', undefined, 'manager');
    expect(joined([leading], [leading], [])).toEqual({ kept: ['leads East 01-01–'], left: [] });
  });
});
