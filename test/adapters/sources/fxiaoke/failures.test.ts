import { describe, expect, it } from 'vitest';
import { failureIn } from '../../../../adapters/sources/fxiaoke/failures.ts';
import { answer } from '../answer.ts';

const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
const coded = (errorCode: unknown) => failureIn(answer({ errorCode, errorMessage: "near 'Acme'" }), now);

describe('an answer with status 200', () => {
  it.each([
    [-1, 'transient: -1'],
    [10_006, 'credentials: 10006'],
    [10_010, 'credentials: 10010'],
    [11_001, 'credentials: 11001'],
    [20_012, 'credentials: 20012'],
    [20_015, 'credentials: 20015'],
    [20_016, 'credentials: 20016'],
    [20_017, 'credentials: 20017'],
    [30_002, 'rate-limited: 30002'],
    [30_004, 'rate-limited: 30004'],
    [30_027, 'setting: mobile'],
    [32_000, 'malformed: 32000'],
    [50_009, 'transient: 50009'],
    [99_999, 'malformed: 99999'],
    ['no code', 'malformed: errorCode'],
    [undefined, 'malformed: errorCode'],
  ])('and %s in it is %s', (code, expected) => {
    expect(coded(code)?.message).toBe(expected);
  });

  it('and nought in it is none', () => {
    expect(coded(0)).toBeUndefined();
  });

  it('that comes too often is asked again when the window is over, and when the day is, in Beijing', () => {
    expect(coded(30_004)?.retryAfterMs).toBe(20_000);
    expect(coded(30_002)?.retryAfterMs).toBe(15 * 3_600_000);
  });
});

it.each([
  [502, 'transient: HTTP_502'],
  [429, 'rate-limited: HTTP_429'],
  [404, 'malformed: HTTP_404'],
])('an answer with status %i is %s', (status, expected) => {
  expect(failureIn(answer('<html>', status), now)?.message).toBe(expected);
});
