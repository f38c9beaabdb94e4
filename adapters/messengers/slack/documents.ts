import { createHash } from 'node:crypto';
import { type Document, fileName } from '../../../src/card/document.ts';
import type { DeliveryError } from '../../../src/errors.ts';
import type { SlackConfig } from './config.ts';
import type { Earlier } from './earlier.ts';
import { plain } from './inert.ts';
import { type Ask, CEILING, postTo, type Timer } from './limits.ts';

/** Slack looks through what was uploaded before it says anything of it: our waits between looks, ten seconds in all. */
const LOOKS_MS = [100, 300, 600, 1000, 2000, 3000, 3000];

export interface Uploading {
  readonly ask: Ask;
  readonly config: SlackConfig;
  readonly timer: Timer;
}

/** Brings bytes to Slack, where they are nobody's until they are completed. Gives the id of the file. */
export async function upload({ ask, config }: Uploading, filename: string, bytes: Uint8Array): Promise<string> {
  const place = await ask('files.getUploadURLExternal', (web) =>
    web.files.getUploadURLExternal({ filename, length: bytes.byteLength }),
  );
  const { upload_url: url = '', file_id: id = '' } = place;
  const content = { type: 'application/octet-stream', body: new Uint8Array(bytes) };
  await postTo(url, 'https://files.slack.com', config, content);
  return id;
}

/** The file as soon as Slack has looked through it; undefined where that takes too long. Throws `DeliveryError`s. */
export async function looked({ ask, timer }: Uploading, file: string) {
  for (const ms of LOOKS_MS) {
    const answer = await ask('files.info', (web) => web.files.info({ file }));
    if (answer.file?.mimetype) return answer.file;
    await timer.sleep(ms);
  }
  return undefined;
}

/**
 * By which a file is known again. What is said beside a file takes no metadata, but each of its blocks has an id that we
 * may give it.
 */
const markOf = (key: string) => `qibu:${createHash('sha256').update(key).digest('base64url')}`;

/** Whether a message is the one that an earlier try has left. */
export const enclosing =
  (key: string) =>
  ({ blocks }: Earlier): boolean =>
    blocks?.some(({ block_id }) => block_id === markOf(key)) ?? false;

/** Shows a file in a channel, with its line above it. Throws `DeliveryError`s. */
export async function sendDocument(
  parts: Uploading,
  channel: string,
  { name, bytes, caption }: Document,
  key: string,
): Promise<void> {
  const title = fileName(name);
  const id = await upload(parts, title, bytes);
  const line = { type: 'section' as const, block_id: markOf(key), text: plain(caption, CEILING.section) };
  const completing = parts.ask(
    'files.completeUploadExternal',
    (web) => web.files.completeUploadExternal({ files: [{ id, title }], channel_id: channel, blocks: [line] }),
    channel,
  );
  await completing.catch(async (error: DeliveryError) => {
    if (error.failure !== 'transient' || !(await isIn(parts, id, channel))) throw error;
  });
}

/** Whether the file did arrive, though nobody told us so. Unknown is no. */
async function isIn(parts: Uploading, file: string, channel: string): Promise<boolean> {
  const found = await looked(parts, file).catch((_: DeliveryError) => undefined);
  return channel in { ...found?.shares?.public, ...found?.shares?.private };
}
