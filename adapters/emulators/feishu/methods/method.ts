import type { Json } from '../json.ts';
import type { Part } from '../multipart.ts';
import type { Tenant } from '../tenant.ts';

/** A request of the service, taken apart. */
export interface Call {
  /** What stands for `:id` in the path. */
  readonly id: string;
  /** The same for `:key`; empty where there is none. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** The JSON body; empty if there is none. */
  readonly body: Json;
  readonly parts: readonly Part[];
  /** Where the request was sent to: name and port. */
  readonly host: string;
  /** Size of the body. */
  readonly bytes: number;
}

/** One method of the open API. */
export interface Method {
  /** Verb and path below `/open-apis/`: `PATCH im/v1/messages/:id`. */
  readonly name: string;
  /** What its path begins with, where that is not `/open-apis/`. */
  readonly at?: string;
  /** Needs no token. */
  readonly open?: true;
  /** Gives the body of the answer: JSON, or a file's bytes. Throws a `Refusal`. */
  run(call: Call, tenant: Tenant): Json | Uint8Array;
}

export const success = (data: Json): Json => ({ code: 0, msg: 'success', data });
