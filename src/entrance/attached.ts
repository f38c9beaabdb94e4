import { DeliveryError, Refusal } from '../errors.ts';
import type { Inbound, SentFile } from '../ports/messenger.ts';
import type { Sheet } from '../services/imports/preview.ts';
import { most, UnreadableSheet } from '../sheets/limits.ts';
import { readSheetFile } from '../sheets/read.ts';

/**
 * The sheet that came with what somebody said; undefined where none did. A picture beside words is none of our business: the
 * words count. Throws the Refusal `unreadable-sheet`.
 */
export async function sheetIn(inbound: Inbound): Promise<Sheet | undefined> {
  if (inbound.kind !== 'said' || !inbound.file) return undefined;
  const { file, text } = inbound;
  if (!isSheet(file) && text.trim() !== '') return undefined;
  return { name: `${file.name} ${text}`, rows: await rowsOf(file) };
}

const isSheet = ({ name }: SentFile): boolean => /\.(?:csv|tsv|txt|xls|xlsx|xlsm)$/iu.test(name);

async function rowsOf(file: SentFile): Promise<Sheet['rows']> {
  if (!isSheet(file)) throw new Refusal({ code: 'unreadable-sheet', why: 'no-table' });
  const bytes = (file.size ?? 0) > most.bytes ? undefined : await bytesOf(file);
  if (!bytes) throw new Refusal({ code: 'unreadable-sheet', why: 'too-large' });
  try {
    return await readSheetFile(bytes);
  } catch (error) {
    throw error instanceof UnreadableSheet ? new Refusal({ code: 'unreadable-sheet', why: error.why }) : error;
  }
}

/** What the messenger will not hand out later either is no fault of ours, and is said. */
async function bytesOf(file: SentFile): Promise<Uint8Array | undefined> {
  try {
    return await file.read(most.bytes);
  } catch (error) {
    const passes = !(error instanceof DeliveryError) || ['transient', 'rate-limited'].includes(error.failure);
    throw passes ? error : new Refusal({ code: 'unreadable-sheet', why: 'gone' });
  }
}
