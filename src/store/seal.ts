import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** So many random bytes. */
export type Random = (bytes: number) => Uint8Array;

export interface Sealed {
  /** Names the key, and tells nothing of it. */
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Seals texts so that they can be read with the key alone, and under the name alone that they were sealed for. */
export interface Seal {
  /** The key that seals; the others only open what was sealed with them before. */
  readonly key: string;
  readonly keys: readonly string[];
  close(name: string, text: string): Sealed;
  /** Throws where it was sealed for another name, with another key, or has been changed. */
  open(name: string, sealed: Sealed): string;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** `keys`: of 32 bytes each, the newest first. */
export function sealWith(keys: readonly Uint8Array[], random: Random): Seal {
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const [newest = ''] = byName.keys();
  const keyNamed = (name: string): Uint8Array => {
    const key = byName.get(name);
    if (!key) throw new Error(`a secret is sealed with the key ${name}, which is not among those of ENCRYPTION_KEY`);
    return key;
  };
  return {
    key: newest,
    keys: [...byName.keys()],
    close: (name, text) => {
      const nonce = random(nonceBytes);
      const sealing = createCipheriv(cipher, keyNamed(newest), nonce).setAAD(Buffer.from(name));
      const hidden = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      return { key: newest, sealed: new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), hidden])) };
    },
    open: (name, { key, sealed }) => {
      const hidden = sealed.subarray(nonceBytes + tagBytes);
      const opening = createDecipheriv(cipher, keyNamed(key), sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      opening.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([opening.update(hidden), opening.final()]).toString('utf8');
    },
  };
}

const nameOf = (key: Uint8Array): string =>
  createHash('sha256').update('the name of a key').update(key).digest('hex').slice(0, 16);
