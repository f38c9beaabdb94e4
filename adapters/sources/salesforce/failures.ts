import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { limits } from './limits.ts';

/** By the error codes of the documents. The status decides where the code says nothing. */
const byCode: Readonly<Record<string, SourceFailure>> = {
  INVALID_FIELD: 'unknown',
  INVALID_TYPE: 'unknown',
  INVALID_TYPE_FOR_OPERATION: 'unknown',
  INVALID_SESSION_ID: 'credentials',
  QUERY_TIMEOUT: 'transient',
  SERVER_UNAVAILABLE: 'transient',
  UNABLE_TO_LOCK_ROW: 'transient',
};

const byStatus: Readonly<Record<number, SourceFailure>> = {
  401: 'credentials',
  403: 'forbidden',
  404: 'unknown',
  408: 'transient',
  420: 'transient',
  429: 'rate-limited',
};

/** How a call failed: what was refused is a list of reasons, of which the first is taken. */
export function failureIn(answer: Answer): SourceError | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  const { code, message } = reasonIn(answer);
  if (code === 'REQUEST_LIMIT_EXCEEDED') {
    const isBusy = message.startsWith('ConcurrentRequests');
    return new SourceError('rate-limited', code, isBusy ? limits.busyMs : limits.dayUsedUpMs);
  }
  const failure = byCode[code] ?? byStatus[status] ?? (status >= 500 ? 'transient' : 'malformed');
  const wait = answer.retryAfterMs ?? limits.busyMs;
  return new SourceError(failure, code || `http-${status}`, failure === 'rate-limited' ? wait : undefined);
}

/** How the door stayed shut. Its refusals are one object with a word. */
export function tokenFailureIn(answer: Answer): SourceError | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status >= 500) return new SourceError('transient', `http-${status}`);
  if (status === 429) return new SourceError('rate-limited', 'http-429', answer.retryAfterMs ?? limits.busyMs);
  // Whoever has no such door is not Salesforce, or not the organisation's own address there.
  if (status === 404) return new SourceError('setting', 'url');
  const { error } = Object(answer.json()) as { readonly error?: unknown };
  const word = typeof error === 'string' && /^[a-z_]{1,60}$/.test(error) ? error : `http-${status}`;
  return new SourceError('credentials', word);
}

/**
 * Salesforce says with each answer how many of the day's calls are used, and nowhere when to stop: it is us who stop, before
 * the others who call have nothing left.
 */
export function exhaustionIn({ headers }: Answer): SourceError | undefined {
  const [, used, most] = /(?:^|[;,\s])api-usage=(\d{1,12})\/(\d{1,12})/.exec(headers['sforce-limit-info'] ?? '') ?? [];
  if (used === undefined || Number(used) < Number(most) * limits.share) return undefined;
  return new SourceError('rate-limited', 'api-usage', limits.dayUsedUpMs);
}

function reasonIn(answer: Answer): { readonly code: string; readonly message: string } {
  const [reason] = [parsed(answer)].flat();
  const { errorCode, message } = Object(reason) as { readonly errorCode?: unknown; readonly message?: unknown };
  const code = typeof errorCode === 'string' && /^[A-Z_]{1,80}$/.test(errorCode) ? errorCode : '';
  return { code, message: typeof message === 'string' ? message : '' };
}

/** What stands in front of Salesforce answers a page, or nothing: then the status says it all. */
function parsed(answer: Answer): unknown {
  try {
    return answer.json();
  } catch {
    return undefined;
  }
}
