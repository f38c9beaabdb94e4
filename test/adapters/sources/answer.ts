import type { Answer } from '../../../adapters/sources/http.ts';
import { exactJson } from '../../../adapters/sources/json.ts';

/** An answer as it comes from the wire. */
export const answer = (body: unknown, status = 200, headers: Answer['headers'] = {}): Answer => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers,
    text,
    retryAfterMs: undefined,
    json: () => JSON.parse(text),
    exactJson: () => exactJson(text),
  };
};
