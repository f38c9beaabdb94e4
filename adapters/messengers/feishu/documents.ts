import { type Document, fileName } from '../../../src/card/document.ts';
import { FeishuError } from './errors.ts';
import { CEILING } from './limits.ts';
import type { Call } from './send.ts';

/** By its ending, what Feishu opens by itself; anything else is kept as it is. */
const TYPES = {
  pdf: 'pdf',
  doc: 'doc',
  docx: 'doc',
  xls: 'xls',
  xlsx: 'xls',
  ppt: 'ppt',
  pptx: 'ppt',
} as const;

/** Uploads a file, and gives what to send: a message that shows its name. */
export async function uploadDocument(call: Call, { name, bytes }: Document) {
  if (bytes.byteLength === 0 || bytes.byteLength > CEILING.fileBytes) throw new FeishuError('content', 'file size');
  const file_name = fileName(name);
  const ending = file_name.split('.').at(-1)?.toLowerCase() ?? '';
  const file_type = TYPES[ending as keyof typeof TYPES] ?? 'stream';
  const payload = { data: { file_type, file_name, file: Buffer.from(bytes) } };
  const answer = await call(['api:files.create'], (client, as) => client.im.v1.file.create(payload, as));
  if (!answer?.file_key) throw new FeishuError('transient', 'no file key');
  return { msg_type: 'file', content: JSON.stringify({ file_key: answer.file_key }) };
}
