import type { Settings } from '../../ports/source.ts';
import type { Vault } from '../../ports/vault.ts';

/** Under which name the settings of a connection are sealed. */
export const settingsName = (sourceId: string): string => `source:${sourceId}`;

/** And what it was let in with by them, for a while. */
export const passName = (sourceId: string): string => `source:${sourceId}:pass`;

/** What opens a connection; nothing where it needs nothing. */
export async function settingsOf(vault: Pick<Vault, 'read'>, sourceId: string): Promise<Settings> {
  const sealed = await vault.read(settingsName(sourceId));
  return sealed === undefined ? {} : (JSON.parse(sealed) as Settings);
}
