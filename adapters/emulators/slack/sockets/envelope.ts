import { asText, isObject, type JsonObject, parseJson } from '../json.ts';

/** What is sent to the service, as HTTP would carry it. */
export interface Posted {
  readonly kind: 'command' | 'interaction' | 'event';
  readonly body: string;
}

const types = { command: 'slash_commands', interaction: 'interactive', event: 'events_api' } as const;

/** How often an event came before, and why it comes again. */
export interface Again {
  readonly attempt: number;
  readonly reason: string;
}

/** The same in the envelope of Socket Mode: only events say how often they came before. */
export function envelopeOf(posted: Posted, { attempt, reason }: Again): JsonObject {
  const payload = payloadOf(posted);
  return {
    type: types[posted.kind],
    payload,
    accepts_response_payload: acceptsAnswer(posted, payload),
    ...(posted.kind === 'event' && { retry_attempt: attempt, retry_reason: reason.replace('http_', '') }),
  };
}

/** Somebody who typed a command or sent a form sees what it is acknowledged with; nobody else does. */
const acceptsAnswer = ({ kind }: Posted, { type }: JsonObject): boolean =>
  kind === 'command' || asText(type) === 'view_submission';

function payloadOf({ kind, body }: Posted): JsonObject {
  if (kind === 'command') return Object.fromEntries(new URLSearchParams(body));
  const json = parseJson(kind === 'event' ? body : (new URLSearchParams(body).get('payload') ?? ''));
  if (!isObject(json)) throw new Error(`${kind} without a payload`);
  return json;
}
