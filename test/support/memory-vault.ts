import type { Vault } from '../../src/ports/vault.ts';

/** A vault without a database, for adapters; what two of them that stand for two processes share is this one vault. */
export function memoryVault(): Vault {
  const secrets = new Map<string, string>();
  const usedUp = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    keep: async (name, secret) => void secrets.set(name, secret),
    keepFirst: async (name, secret) => void secrets.set(name, secrets.get(name) ?? secret),
    read: async (name) => secrets.get(name),
    change: (name, make) => {
      const changed = turn.then(async () => {
        const secret = secrets.get(name);
        const next = secret === undefined ? undefined : await make(secret);
        if (next !== undefined && secrets.get(name) === secret) secrets.set(name, next);
        return secrets.get(name);
      });
      turn = changed.catch(() => {});
      return changed;
    },
    forget: async (name) => void secrets.delete(name),
    useUp: async (name) => usedUp.size < usedUp.add(name).size,
  };
}
