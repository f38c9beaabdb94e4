import { describe, expect, it } from 'vitest';
import { type Feed, isAside, isInForce, type Origin } from '../../../src/domain/sources/feed.ts';
import { recordName } from '../../../src/domain/sources/record-name.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const counts: Feed = {
  mapping: 1,
  source: 'salesforce',
  indicator: 'visits',
  role: 'counts',
  from: day('2026-11-10'),
  until: day('2026-11-20'),
};
const checks: Feed = { ...counts, mapping: 12, source: 'zoho', role: 'checks', until: undefined };
const feeds = [counts, checks];
const reported: Origin = { indicator: 'visits', day: day('2026-11-15'), source: 'manual' };
const fromZoho: Origin = { ...reported, source: 'zoho', sourceRecord: recordName(12, '500:7#x', 2) };

describe('where a source counts', () => {
  it.each([
    ['the first day', '2026-11-10', true],
    ['the last day', '2026-11-20', true],
    ['the day before', '2026-11-09', false],
    ['the day after', '2026-11-21', false],
  ])('what is reported by hand for %s', (_, text, aside) => {
    expect(isAside(feeds, { ...reported, day: day(text) })).toBe(aside);
    expect(isAside(feeds, { ...reported, day: day(text), source: 'file' })).toBe(aside);
  });

  it('its own records count, and so do points of tasks and what makes up for closed days', () => {
    expect(isAside(feeds, { ...reported, source: 'salesforce', sourceRecord: recordName(1, 'a', 1) })).toBe(false);
    expect(isAside(feeds, { ...reported, source: 'task', sourceRecord: 'a:b' })).toBe(false);
    expect(isAside(feeds, { ...reported, about: { from: day('2026-10-01'), until: day('2026-10-31') } })).toBe(false);
  });

  it('what is reported of another indicator counts', () => {
    expect(isAside(feeds, { ...reported, indicator: 'sales-amount' })).toBe(false);
  });
});

describe('where a source only checks', () => {
  it('its records stand aside, those of another mapping do not', () => {
    expect(isAside(feeds, fromZoho)).toBe(true);
    expect(isAside(feeds, { ...fromZoho, sourceRecord: recordName(1, '12', 1) })).toBe(false);
    expect(isAside(feeds, { ...fromZoho, source: 'salesforce' })).toBe(false);
  });

  it('what is reported by hand counts', () => {
    expect(isAside([checks], reported)).toBe(false);
  });
});

it('a feed without an end is in force from its first day on', () => {
  expect(['2026-11-09', '2026-11-10', '2030-01-01'].map((text) => isInForce(checks, day(text)))).toEqual([
    false,
    true,
    true,
  ]);
});
