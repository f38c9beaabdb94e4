import { DeliveryError, Refusal } from '../errors.ts';
import type { Inbound, SentFile } from '../ports/messenger.ts';
import type { Sheet } from '../services/imports/preview.ts';
import { most, UnreadableSheet } from '../sheets/limits.ts';
import { readSheetFile } from '../sheets/read.ts';

/** A file of which something can be made. */
export type Attached =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  /** As it was parsed: untrusted. */
  | { readonly kind: 'mapping'; readonly json: unknown };

/**
 * The sheet or the mapping that came with what somebody said; undefined where none did. A picture beside words is none of our
 * business: the words count. Throws the Refusals `unreadable-sheet` and `unreadable-mapping`.
 */
export async function attachedTo(inbound: Inbound): Promise<Attached | undefined> {
  if (inbound.kind !== 'said' || !inbound.file) return undefined;
  const { file, text } = inbound;
  if (isJson(file)) return { kind: 'mapping', json: await jsonOf(file) };
  if (!isSheet(file) && text.trim() !== '') return undefined;
  return { kind: 'sheet', sheet: { name: `${file.name} ${text}`, rows: await rowsOf(file) } };
}

const isJson = ({ name }: SentFile): boolean => /\.json$/iu.test(name);

/** More is no mapping. */
const mostOfMapping = 100_000;

async function jsonOf(file: SentFile): Promise<unknown> {
  const bytes = await bytesOf(file, mostOfMapping);
  try {
    if (bytes) return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {}
  throw new Refusal({ code: 'unreadable-mapping', problems: [{ path: '', what: 'unreadable' }] });
}

const isSheet = ({ name }: SentFile): boolean => /\.(?:csv|tsv|txt|xls|xlsx|xlsm)$/iu.test(name);

async function rowsOf(file: SentFile): Promise<Sheet['rows']> {
  if (!isSheet(file)) throw new Refusal({ code: 'unreadable-sheet', why: 'no-table' });
  const bytes = (file.size ?? 0) > most.bytes ? undefined : await bytesOf(file, most.bytes);
  if (!bytes) throw new Refusal({ code: 'unreadable-sheet', why: 'too-large' });
  try {
    return await readSheetFile(bytes);
  } catch (error) {
    throw error instanceof UnreadableSheet ? new Refusal({ code: 'unreadable-sheet', why: error.why }) : error;
  }
}

/** What the messenger will not hand out later either is no fault of ours, and is said. */
async function bytesOf(file: SentFile, mostBytes: number): Promise<Uint8Array | undefined> {
  try {
    return await file.read(mostBytes);
  } catch (error) {
    const passes = !(error instanceof DeliveryError) || ['transient', 'rate-limited'].includes(error.failure);
    throw passes ? error : new Refusal({ code: 'unreadable-sheet', why: 'gone' });
  }
}
