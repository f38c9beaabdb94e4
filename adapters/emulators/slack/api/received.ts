import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { SlackError } from '../slack-error.ts';

export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly authorization: string;
  readonly cookie: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

export async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://localhost'),
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization ?? '',
    cookie: request.headers.cookie ?? '',
    bytes: Buffer.concat(chunks),
  };
}

const form = (text: string | URLSearchParams): JsonObject => Object.fromEntries(new URLSearchParams(text));

/** The arguments of a call, whichever way they came. Throws when Slack could not read them. */
export async function argumentsOf({ url, contentType, bytes }: Received): Promise<JsonObject> {
  const query = form(url.searchParams);
  const [kind = ''] = contentType.split(';');
  switch (kind.trim().toLowerCase()) {
    case 'application/json': {
      const body = parseJson(bytes.toString());
      if (body === undefined) throw new SlackError('invalid_json');
      if (!isObject(body)) throw new SlackError('json_not_object');
      return { ...query, ...body };
    }
    case 'application/x-www-form-urlencoded':
      return { ...query, ...form(bytes.toString()) };
    case 'multipart/form-data': {
      const parts = await multipart(bytes, contentType);
      return {
        ...query,
        ...Object.fromEntries(parts.flatMap(([name, part]) => (typeof part === 'string' ? [[name, part]] : []))),
      };
    }
    default:
      if (bytes.length > 0) throw new SlackError('invalid_post_type');
      return query;
  }
}

/** The bytes of an upload, sent bare or as the one file of a form. */
export async function uploadOf({ bytes, contentType }: Received): Promise<Uint8Array> {
  if (!contentType.startsWith('multipart/form-data')) return new Uint8Array(bytes);
  const file = (await multipart(bytes, contentType)).map(([, part]) => part).find((part) => typeof part !== 'string');
  return file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

async function multipart(bytes: Buffer<ArrayBuffer>, contentType: string) {
  return [...(await new Response(bytes, { headers: { 'content-type': contentType } }).formData())];
}
