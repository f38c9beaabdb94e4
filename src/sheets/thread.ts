import { parentPort, workerData } from 'node:worker_threads';
import { decode } from './decode.ts';
import { readDelimited } from './delimited.ts';
import { type Rows, type Unreadable, UnreadableSheet } from './limits.ts';
import { readWorkbook } from './workbook.ts';

/** What the thread says, once. */
export type Said = { readonly rows: Rows } | { readonly why: Unreadable };

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** What a file is shows in its bytes; its name is what somebody made of it. */
async function read(bytes: Uint8Array): Promise<Rows> {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes);
  // A workbook with a password is such a file as well.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableSheet('old-excel');
  const text = decode(bytes);
  if (text === undefined) throw new UnreadableSheet('no-table');
  return readDelimited(text);
}

async function answer(): Promise<Said> {
  try {
    return { rows: await read(workerData as Uint8Array) };
  } catch (error) {
    if (error instanceof UnreadableSheet) return { why: error.why };
    throw error;
  }
}

parentPort?.postMessage(await answer());
