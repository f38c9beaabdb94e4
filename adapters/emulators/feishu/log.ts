import type { ReceivedRequest } from '../emulator.ts';
import { isJson } from './json.ts';
import type { Part } from './multipart.ts';

const secrets = new Set(['app_secret', 'tenant_access_token', 'app_access_token', 'token', 'AppSecret', 'URL']);

/** What came from the service and what was answered, without anything that opens a door. */
export class RequestLog {
  readonly #clock: () => Temporal.Instant;
  readonly #entries: ReceivedRequest[] = [];

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  get entries(): readonly ReceivedRequest[] {
    return this.#entries;
  }

  add(entry: Omit<ReceivedRequest, 'at'>): void {
    const { body, response } = entry;
    this.#entries.push({ ...entry, at: this.#clock().toString(), body: masked(body), response: masked(response) });
  }
}

/** An upload as it is logged: its text parts, and of files only the size. */
export const partsForLog = (parts: readonly Part[]): unknown =>
  Object.fromEntries(
    parts.map(({ name, bytes }) => [
      name,
      name === 'image' || name === 'file' ? { bytes: bytes.length } : bytes.toString('utf8'),
    ]),
  );

/** The same JSON with `***` for what opens a door. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, secrets.has(key) ? '***' : masked(member)]),
  );
}
