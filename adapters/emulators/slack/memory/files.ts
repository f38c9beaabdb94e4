import type { Ids } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { SlackError } from '../slack-error.ts';

/** Slack looks at a file before it may be shown; until then its type is unknown. */
export type Readiness =
  /** Ready at this `files.info` call, counted from 1. */
  | { readonly polls: number }
  /** Ready this many milliseconds of real time after the upload was completed. */
  | { readonly ms: number };

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly title: string;
  readonly alt: string;
  readonly bytes: Uint8Array | undefined;
  /** Where it was shared, with the message there; a file that was shared nowhere belongs to the bot alone. */
  readonly channels: readonly string[];
  readonly shares: Readonly<Record<string, string>>;
  readonly completedAt: number | undefined;
  readonly polls: number;
  /** The person who sent it; absent for a file of the bot's. */
  readonly by?: string;
}

const signatures: readonly (readonly [mimetype: string, start: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

const mimetypeOf = (bytes: Uint8Array): string =>
  signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ??
  'application/octet-stream';

/** Whether people see the file itself, and not only its name. */
export const isPicture = ({ bytes }: StoredFile): boolean =>
  bytes !== undefined && mimetypeOf(bytes).startsWith('image/');

/** Files on their way from an upload address to a message. `ticks` are milliseconds of real time. */
export class Files {
  readonly #files = new Map<string, StoredFile>();
  readonly #ids: Ids;
  readonly #readiness: Readiness;
  readonly #ticks: () => number;

  constructor(ids: Ids, readiness: Readiness, ticks: () => number) {
    this.#ids = ids;
    this.#readiness = readiness;
    this.#ticks = ticks;
  }

  announce(name: string, length: number, alt: string): StoredFile {
    const id = this.#ids.next('F');
    return this.#keep({
      id,
      name,
      length,
      alt,
      title: name,
      bytes: undefined,
      channels: [],
      shares: {},
      completedAt: undefined,
      polls: 0,
    });
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** Takes the bytes that came to the upload address. False when they are not what was announced. */
  upload(id: string, bytes: Uint8Array): boolean {
    const file = this.#files.get(id);
    if (!file || file.bytes || bytes.length !== file.length) return false;
    this.#keep({ ...file, bytes });
    return true;
  }

  /** A person sends one into a chat. */
  share(by: string, channel: string, name: string, bytes: Uint8Array): StoredFile {
    const announced = this.announce(name, bytes.length, '');
    return this.#keep({ ...announced, bytes, by, channels: [channel], completedAt: this.#ticks() });
  }

  complete(id: string, title: string, channel: string | undefined): StoredFile {
    const file = this.#files.get(id);
    if (!file?.bytes || file.completedAt !== undefined) throw new SlackError('file_not_found');
    return this.#keep({
      ...file,
      title: title || file.name,
      channels: channel === undefined ? [] : [channel],
      completedAt: this.#ticks(),
    });
  }

  /** It stands in this message. */
  shown(id: string, channel: string, ts: string): void {
    const file = this.#files.get(id);
    if (file) this.#keep({ ...file, shares: { ...file.shares, [channel]: ts } });
  }

  poll(id: string): StoredFile {
    const file = this.#files.get(id);
    if (file?.completedAt === undefined) throw new SlackError('file_not_found');
    return this.#keep({ ...file, polls: file.polls + 1 });
  }

  /** Empty until Slack has looked at the file. */
  mimetype(file: StoredFile): string {
    return this.#ready(file) && file.bytes ? mimetypeOf(file.bytes) : '';
  }

  /** The file a `slack_file` object means, by id or by one of its addresses. */
  find(reference: JsonObject): StoredFile | undefined {
    const address = reference.url;
    if (typeof address === 'string') return [...this.#files.values()].find(({ id }) => address.split('/').includes(id));
    return typeof reference.id === 'string' ? this.#files.get(reference.id) : undefined;
  }

  /** Whether a block may show it; an address for answers, unlike the bot itself, sees only files that were shared. */
  usable(reference: JsonObject, by: 'bot' | 'response_url'): boolean {
    const file = this.find(reference);
    if (!file || !this.mimetype(file).startsWith('image/')) return false;
    return by === 'bot' || file.channels.length > 0;
  }

  #ready({ completedAt, polls }: StoredFile): boolean {
    if (completedAt === undefined) return false;
    return 'polls' in this.#readiness
      ? polls >= this.#readiness.polls
      : this.#ticks() - completedAt >= this.#readiness.ms;
  }

  #keep(file: StoredFile): StoredFile {
    this.#files.set(file.id, file);
    return file;
  }
}
