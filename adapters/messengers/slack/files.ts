import { z } from 'zod';
import { DeliveryError } from '../../../src/errors.ts';
import type { SentFile } from '../../../src/ports/messenger.ts';
import { isTrusted, type SlackConfig } from './config.ts';
import { deliveryError } from './errors.ts';
import { TIMEOUT_MS } from './limits.ts';

/** The files of a message. One that Slack does not hand out, or not yet, has no address. */
export const filesShape = z.array(
  z.object({ name: z.string(), size: z.number(), url_private_download: z.string() }).partial(),
);

/** The first of them, to be read when somebody wants to. */
export function sentFile(
  files: z.infer<typeof filesShape> | undefined,
  config: SlackConfig,
  token: () => Promise<string>,
): SentFile | undefined {
  const { name = '', size, url_private_download: url } = files?.[0] ?? {};
  return url === undefined ? undefined : { name, size, read: (most) => download(url, config, token, most) };
}

/**
 * What a person has sent, from Slack's own host for files and nowhere else: the request carries our token. Where the token
 * may not read it Slack leads to its login page, which is no file. Undefined where it has more than `most` bytes.
 */
async function download(
  url: string,
  config: SlackConfig,
  token: () => Promise<string>,
  most: number,
): Promise<Uint8Array | undefined> {
  if (!isTrusted(url, 'https://files.slack.com', config)) throw new DeliveryError('content', 'untrusted_url');
  const lost = (error: unknown) => Promise.reject(deliveryError(error));
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${await token()}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(lost);
  const refused = refusalOf(response);
  if (refused) {
    await response.body?.cancel();
    throw refused;
  }
  return await readAtMost(response, most).catch(lost);
}

function refusalOf({ status, headers }: Response): DeliveryError | undefined {
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  if (status === 401 || status === 403 || (status >= 300 && status < 400) || (status === 200 && isPage)) {
    return new DeliveryError('credentials', 'file_not_readable');
  }
  if (status === 404 || status === 410) return new DeliveryError('content', `http_${status}`);
  return status === 200 ? undefined : new DeliveryError('transient', `http_${status}`);
}

/** Stops reading, and gives up, as soon as there is too much; what the header says may be wrong. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length'));
  if (size <= most) size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
