import type { Settings, SourceKind } from '../../ports/source.ts';
import type { Seal } from '../../store/seal.ts';
import type { Tx } from '../../store/store.ts';
import { passName, settingsName } from './sealed.ts';

/** What is kept of a connection's settings; undefined where nothing is. */
export async function readSettings(tx: Tx, seal: Seal, sourceId: string): Promise<Settings | undefined> {
  const name = settingsName(sourceId);
  const row = await tx.secret.findUnique({ where: { name }, select: { key: true, sealed: true } });
  return row ? (JSON.parse(seal.open(name, row)) as Settings) : undefined;
}

/** Seals them in the transaction of whoever has entered them. */
export async function keepSettings(tx: Tx, seal: Seal, sourceId: string, settings: Settings): Promise<void> {
  const name = settingsName(sourceId);
  const sealed = seal.close(name, JSON.stringify(settings));
  const anew = { ...sealed, version: { increment: 1 }, leasedUntil: null };
  await tx.secret.upsert({ where: { name }, create: { name, ...sealed }, update: anew, select: { name: true } });
}

/** Nothing is left of what opened it, nor of what it was let in with. */
export const forgetSettings = (tx: Tx, sourceId: string) =>
  tx.secret.deleteMany({ where: { name: { in: [settingsName(sourceId), passName(sourceId)] } } });

/** What was entered over what is kept: a secret that was left empty stays as it is. */
export function settled({ settings }: SourceKind, entered: Settings, kept: Settings): Settings {
  const values = settings.flatMap(({ name, secret }) => {
    const value = entered[name]?.trim() || (secret ? kept[name] : undefined);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(values);
}

/** Those without which it cannot be asked. */
export const missingIn = ({ settings }: SourceKind, values: Settings) =>
  settings.filter(({ name, optional }) => !optional && !values[name]).map(({ name }) => name);
