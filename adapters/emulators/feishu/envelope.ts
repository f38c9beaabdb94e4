import { createCipheriv, createHash } from 'node:crypto';

/**
 * How an event travels: AES-256-CBC under SHA-256 of the encrypt key, `base64(iv + ciphertext)`.
 * Source: open.feishu.cn/document/server-docs/event-subscription-guide/event-subscription-configure-/encrypt-key-encryption-configuration-case
 */
export function encrypt(plain: string | Uint8Array, encryptKey: string, iv: Uint8Array): string {
  const key = createHash('sha256').update(encryptKey).digest();
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([
    iv,
    cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain),
    cipher.final(),
  ]).toString('base64');
}

/** `timestamp` is in seconds. The signature is a plain hash over the body as it is sent, no HMAC. */
export function signatureHeaders(timestamp: string, nonce: string, encryptKey: string, body: string) {
  const signature = createHash('sha256').update(timestamp + nonce + encryptKey + body);
  return {
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': signature.digest('hex'),
  };
}
