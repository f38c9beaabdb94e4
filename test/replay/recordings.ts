import { readdirSync, readFileSync } from 'node:fs';

/** What a vendor sends us, shaped as its documentation says. Everything secret in it is visibly fake. */
export interface Arrival {
  /** The page that describes it. */
  readonly from: string;
  /** How it travels, where a vendor has several ways. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What our token is worth by then, where it is not sound. */
  readonly token?: 'dead';
  readonly body: Readonly<Record<string, unknown>>;
  /** What we answer with at once; 200 unless it says otherwise. */
  readonly status?: number;
  readonly answer?: unknown;
  /** What the rest of the house hears of it; null for nothing. */
  readonly heard: object | null;
}

/** What a vendor answers to a call of ours. */
export interface Answered {
  readonly from: string;
  readonly asked: 'post' | 'update';
  /** How often it is asked before the outcome stands: twice with a token that has died. */
  readonly calls?: number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Record<string, unknown>;
  /** The outcome, or the class of failure that decides what is done next. */
  readonly means: 'posted' | 'updated' | { readonly failure: string; readonly retryAfterMs?: number };
}

/** What a vendor sends over a connection that we keep open. */
export interface Frame {
  readonly from: string;
  readonly frame: Readonly<Record<string, unknown>>;
  readonly heard: object | null;
  /** What we send back once it is recorded. */
  readonly acknowledged?: object;
  /** Whether this connection is left for another, or Slack wants none any more. */
  readonly leaves?: 'for another' | 'for good';
}

/** Everything recorded in a folder beside this file, by its name. */
export function recordings<Recording>(folder: string): [string, Recording][] {
  const at = new URL(`${folder}/`, import.meta.url);
  return readdirSync(at).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(new URL(file, at), 'utf8')),
  ]);
}

/** As it would be written down: without what can only be called. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
