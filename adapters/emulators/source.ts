import type { Fault, ReceivedRequest } from './emulator.ts';

/**
 * What an emulated system of record lets a test and the demo do. The vendor's wire protocol is between the emulator and the
 * service; this is the other side: the people who work there, and whoever runs it.
 */
export interface SourceEmulator {
  /** Base URL of the vendor's API as the service calls it. */
  readonly url: string;
  /** Every request received, in order, with what was answered. Secrets are shown as `***`. */
  readonly requests: readonly ReceivedRequest[];
  /** What a connector has to be given: names as in the vendor's own console, values that look like secrets and are none. */
  readonly access: Readonly<Record<string, string>>;
  /**
   * Somebody saves a record in this object (table, form, module), a new one without `id`. `fields` as the vendor's API names
   * them; those that are not given stay as they are. Gives its id. What the vendor would push is pushed.
   */
  save(object: string, fields: Readonly<Record<string, unknown>>, id?: string): string;
  /** Somebody deletes a record. */
  remove(object: string, id: string): void;
  /** The same without anything being pushed: an import, a bulk edit, a bulk deletion. */
  readonly quietly: Pick<SourceEmulator, 'save' | 'remove'>;
  /** Called before each request is carried out, so that data can change between two pages. */
  onRequest(listener: (request: { readonly method: string; readonly path: string }) => void): () => void;
  /** The next `times` requests whose path contains `path` go wrong. */
  fail(path: string, fault: Fault, times?: number): void;
  /** From now on no token that was given out opens anything. */
  expireTokens(): void;
  /** Waits until every push that was begun has been answered or given up. */
  pushed(): Promise<void>;
  close(): Promise<void>;
}
