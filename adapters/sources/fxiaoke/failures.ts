import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { windowMs, zone } from './limits.ts';

/** Codes of the vendor's own table; whatever fails, the status is 200. */
const byCode: Readonly<Record<string, SourceFailure>> = {
  '-1': 'transient',
  10006: 'credentials',
  10010: 'credentials',
  11001: 'credentials',
  20012: 'credentials',
  20015: 'credentials',
  20016: 'credentials',
  20017: 'credentials',
  30002: 'rate-limited',
  30004: 'rate-limited',
  50009: 'transient',
};
const dayIsOver = '30002';
/** What was asked was wrong: an object or a field that is not there, or a bug of ours. */
const wrong = '32000';
const nobody = '30027';

/** What an answer says has failed, if anything. Throws a SourceError `transient` for what is no JSON. */
export function failureIn(answer: Answer, now: Temporal.Instant): SourceError | undefined {
  const { status, retryAfterMs } = answer;
  if (status !== 200)
    return new SourceError(byStatus(status), `HTTP_${status}`, retryAfterMs ?? waitOf(byStatus(status)));
  const code = codeIn(answer.exactJson());
  if (code === undefined) return new SourceError('malformed', 'errorCode');
  if (code === '0') return undefined;
  if (code === nobody) return new SourceError('setting', 'mobile');
  const failure = byCode[code] ?? 'malformed';
  return new SourceError(failure, code, code === dayIsOver ? untilTomorrow(now) : waitOf(failure));
}

/** Whether the question was wrong, and not the answer. */
export const isWrong = (error: unknown): boolean => error instanceof SourceError && error.code === wrong;

function byStatus(status: number): SourceFailure {
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'transient' : 'malformed';
}

const waitOf = (failure: SourceFailure): number | undefined => (failure === 'rate-limited' ? windowMs : undefined);

function untilTomorrow(now: Temporal.Instant): number {
  const there = now.toZonedDateTimeISO(zone);
  return there.add({ days: 1 }).startOfDay().epochMilliseconds - now.epochMilliseconds;
}

function codeIn(body: unknown): string | undefined {
  const code = (body as { readonly errorCode?: unknown } | null)?.errorCode;
  return typeof code === 'string' && /^-?\d{1,12}$/.test(code) ? code : undefined;
}
