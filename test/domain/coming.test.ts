import { expect, it } from 'vitest';
import { spansOf } from '../../src/domain/coming.ts';

const days = (...said: string[]) =>
  said.map((text) => {
    const [day = '', kind, name = ''] = text.split(' ');
    return { day: Temporal.PlainDate.from(day), working: kind === 'worked', name };
  });
const spans = (...said: string[]): string[] =>
  spansOf(days(...said)).map((span) => ('until' in span ? `${span.kind} ${span.on}/${span.until} ${span.name}` : ''));

it('days of one kind and name that follow each other are one', () => {
  expect(spans('2026-10-01 off National', '2026-10-02 off National', '2026-10-03 off National')).toEqual([
    'day-off 2026-10-01/2026-10-03 National',
  ]);
});

it('a day between, another name or another kind begins anew', () => {
  expect(spans('2026-10-01 off A', '2026-10-03 off A', '2026-10-04 off B', '2026-10-05 worked B')).toEqual([
    'day-off 2026-10-01/2026-10-01 A',
    'day-off 2026-10-03/2026-10-03 A',
    'day-off 2026-10-04/2026-10-04 B',
    'day-worked 2026-10-05/2026-10-05 B',
  ]);
});

it('no days are no spans', () => {
  expect(spans()).toEqual([]);
});
