import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { busyPauseMs, creditsKept, creditsPauseMs, tokenPauseMs } from './limits.ts';

const byCode: Readonly<Record<string, SourceFailure>> = {
  INVALID_TOKEN: 'credentials',
  AUTHENTICATION_FAILURE: 'credentials',
  OAUTH_SCOPE_MISMATCH: 'forbidden',
  NO_PERMISSION: 'forbidden',
  INVALID_MODULE: 'unknown',
  INVALID_QUERY: 'unknown',
  TOO_MANY_REQUESTS: 'rate-limited',
};

/** What an answer of the API says has failed, if anything. */
export function failureIn({ status, headers, text, retryAfterMs }: Answer): SourceError | undefined {
  const left = headers['x-api-credits-remaining'] ?? '';
  if (status < 400) {
    const isShort = /^\d+$/.test(left) && Number(left) < creditsKept;
    return isShort ? new SourceError('rate-limited', 'credits', creditsPauseMs) : undefined;
  }
  const code = codeIn(text, 'code') ?? `HTTP_${status}`;
  const failure = byCode[code] ?? byStatus(status);
  return new SourceError(failure, code, failure === 'rate-limited' ? (retryAfterMs ?? busyPauseMs) : retryAfterMs);
}

/** What the accounts server says has failed, mostly with 200. */
export function refusalIn({ status, text, retryAfterMs }: Answer): SourceError | undefined {
  const code = codeIn(text, 'error');
  if (code === 'ACCESS_DENIED' || status === 429) {
    return new SourceError('rate-limited', 'too_many_tokens', retryAfterMs ?? tokenPauseMs);
  }
  if (code !== undefined) return new SourceError(status >= 500 ? 'transient' : 'credentials', code);
  return status < 400 ? undefined : new SourceError(byStatus(status), `HTTP_${status}`, retryAfterMs);
}

function byStatus(status: number): SourceFailure {
  if (status === 401) return 'credentials';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'transient' : 'malformed';
}

/** A word of Zoho's and nothing else: what it says besides may repeat what it was asked. */
function codeIn(text: string, name: 'code' | 'error'): string | undefined {
  try {
    const word = (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[name];
    if (typeof word !== 'string') return undefined;
    return /^[A-Za-z][A-Za-z_]{0,59}$/.test(word) ? word : word === 'Access Denied' ? 'ACCESS_DENIED' : 'unnamed';
  } catch {
    return undefined;
  }
}
