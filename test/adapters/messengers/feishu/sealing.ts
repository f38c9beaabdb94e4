import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { FeishuConfig, SigningKeys } from '../../../../adapters/messengers/feishu/config.ts';

/** Visibly fake, as everything secret in the tests. */
export const keys: SigningKeys = {
  encryptKey: 'fake-encrypt-key',
  verificationToken: 'fake-verification-token',
};

export const config: FeishuConfig = {
  appId: 'cli_0000000000000000',
  appSecret: 'fake-app-secret',
  baseUrl: 'http://127.0.0.1:9',
  keys,
};

/** The same app over a long connection. */
export const wired: FeishuConfig = { appId: config.appId, appSecret: config.appSecret, baseUrl: config.baseUrl };

export const noon = Temporal.Instant.from('2026-11-18T12:00:00Z');

/** What Feishu would send, written from its documentation and not from our code. */
export function encrypt(clear: string, key = keys.encryptKey): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(clear, 'utf8'), cipher.final()]).toString('base64');
}

export interface Signing {
  readonly key?: string;
  readonly at?: Temporal.Instant;
  /** What the signature is for, where it is not the body. */
  readonly over?: string;
}

export function signed(body: string, { key = keys.encryptKey, at = noon, over = body }: Signing = {}): Request {
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000));
  const nonce = 'fake-nonce';
  const signature = createHash('sha256')
    .update(timestamp + nonce + key + over)
    .digest('hex');
  return unsigned(body, {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signature,
  });
}

export const unsigned = (body: string | Buffer | ReadableStream, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost/feishu/events', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

export const sealed = (envelope: unknown, key?: string): string =>
  JSON.stringify({ encrypt: encrypt(JSON.stringify(envelope), key) });

export const header = {
  event_id: 'event-1',
  event_type: 'im.message.receive_v1',
  create_time: '1795003200000',
  token: keys.verificationToken,
  app_id: config.appId,
  tenant_key: 'tenant-1',
};

export const envelope = (event: unknown, over: Partial<typeof header> = {}) => ({
  schema: '2.0',
  header: { ...header, ...over },
  event,
});
