import { z } from 'zod';
import type { SentFile } from '../../../src/ports/messenger.ts';
import { vendorId } from '../payload.ts';
import { FeishuError, TOO_LARGE } from './errors.ts';
import type { Call } from './send.ts';

const fileContent = z.object({ file_key: vendorId, file_name: z.string() });

/** The message as a file, to be read when somebody wants to; how large it is shows only then. Undefined for other types. */
export function sentFile(message: string, type: string, content: unknown, call: Call): SentFile | undefined {
  if (type !== 'file') return undefined;
  const { file_key: file, file_name: name } = fileContent.parse(content);
  return { name, size: undefined, read: (most) => download(call, { message, file, most }) };
}

/** What a person has sent; undefined where it has more than `most` bytes. */
async function download(
  call: Call,
  { message, file, most }: { readonly message: string; readonly file: string; readonly most: number },
): Promise<Uint8Array | undefined> {
  const url = `/open-apis/im/v1/messages/${encodeURIComponent(message)}/resources/${encodeURIComponent(file)}`;
  const request = { method: 'GET', url, params: { type: 'file' }, responseType: 'arraybuffer', maxContentLength: most };
  try {
    return await call(['api:messages.resources'], (client, as) => client.request<Uint8Array>(request as object, as));
  } catch (error) {
    if (error instanceof FeishuError && error.vendorCode === TOO_LARGE) return undefined;
    throw error;
  }
}
