import { describe, expect, it } from 'vitest';
import {
  askedAt,
  closedAt,
  defaultTaskDays,
  escalatedAt,
  handedOverAt,
  isDue,
  type TaskTime,
  takenBackAt,
} from '../../../src/domain/tasks/clock.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const time: TaskTime = { zone: 'Asia/Shanghai', calendar: china2026, days: defaultTaskDays };
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(time.zone).toInstant();
const shown = (moment: Temporal.Instant | undefined): string | undefined =>
  moment?.toZonedDateTimeISO(time.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('the clock of a task', () => {
  it.each([
    ['tells of a slot that nobody takes', escalatedAt(time, at('2026-11-19T16:00')), '2026-11-23T16:00'],
    ['asks a holder of whom nothing is heard', askedAt(time, at('2026-11-16T09:30'), []), '2026-11-23T09:30'],
    ['opens the slot again after that', takenBackAt(time, at('2026-11-23T09:30'), []), '2026-11-25T09:30'],
    ['hands over what nobody confirms', handedOverAt(time, at('2026-11-25T14:05')), '2026-11-30T14:05'],
    ['closes what nobody took when the day is over', closedAt(time, day('2026-11-27')), '2026-11-28T00:00'],
  ])('%s', (_, moment, expected) => {
    expect(shown(moment)).toBe(expected);
  });

  it('waits for a holder who is away, before the question and after it', () => {
    const leave = [{ from: day('2026-11-19'), until: day('2026-11-20') }];
    expect(shown(askedAt(time, at('2026-11-16T09:30'), leave))).toBe('2026-11-25T09:30');
    expect(shown(takenBackAt(time, at('2026-11-18T09:30'), leave))).toBe('2026-11-24T09:30');
  });

  it('counts from a question that came late, so nobody loses a slot who has not had that time', () => {
    const late = at('2026-12-21T08:00');
    expect(shown(takenBackAt(time, late, []))).toBe('2026-12-23T08:00');
  });

  it('follows what the organisation has set', () => {
    const patient = { ...time, days: { unclaimed: 1, silent: 10, grace: 3, unconfirmed: 1 } };
    expect(shown(escalatedAt(patient, at('2026-11-19T16:00')))).toBe('2026-11-20T16:00');
    expect(shown(askedAt(patient, at('2026-11-16T09:30'), []))).toBe('2026-11-30T09:30');
    expect(shown(takenBackAt(patient, at('2026-11-30T09:30'), []))).toBe('2026-12-03T09:30');
    expect(shown(handedOverAt(patient, at('2026-11-25T14:05')))).toBe('2026-11-26T14:05');
  });

  it('knows midnight where the day begins later than that', () => {
    // Clocks in Beirut go from midnight to one o'clock on that day.
    const end = closedAt({ zone: 'Asia/Beirut' }, day('2026-03-28'));
    expect(end.toZonedDateTimeISO('Asia/Beirut').toPlainDateTime().toString()).toBe('2026-03-29T01:00:00');
  });

  it('has come at its moment, and not a moment before', () => {
    const moment = at('2026-11-23T16:00');
    expect(isDue(moment, moment)).toBe(true);
    expect(isDue(moment, moment.subtract({ milliseconds: 1 }))).toBe(false);
    expect(isDue(undefined, moment)).toBe(false);
  });
});
