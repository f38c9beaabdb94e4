/**
 * Where an adapter keeps what opens somebody's workspace, sealed. What a secret says is the adapter's affair, and so are
 * the names.
 */
export interface Vault {
  /** Puts a secret there, in place of what was under this name. */
  keep(name: string, secret: string): Promise<void>;
  /** Puts one there where there is none under this name yet. */
  keepFirst(name: string, secret: string): Promise<void>;
  /** Undefined where there is none. */
  read(name: string): Promise<string | undefined>;
  /**
   * Changes a secret, one at a time whoever asks in whatever process: `make` gets what is there by then and says what is to
   * take its place, undefined for nothing else. It has half a minute. Gives what is there afterwards, undefined where there
   * was none. Throws what `make` throws, and has then changed nothing.
   */
  change(name: string, make: (secret: string) => Promise<string | undefined>): Promise<string | undefined>;
  forget(name: string): Promise<void>;
  /** Uses up what serves once and not after `until`: true for the first who does, in whatever process. */
  useUp(name: string, until: Temporal.Instant): Promise<boolean>;
}
