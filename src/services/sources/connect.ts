import { createHash } from 'node:crypto';
import { Refusal } from '../../errors.ts';
import type { SettingName, Settings, SourceKind } from '../../ports/source.ts';
import type { Seal } from '../../store/seal.ts';
import { fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { sendErrand } from './send.ts';
import { keepSettings, missingIn, readSettings, settled } from './settings.ts';

export interface Connecting {
  /** The last part of the address at which it pushes. */
  readonly address: string;
}

/** What a form begins with: the settings that are kept, without what is secret. Throws the Refusals `admin-only` and `no-key`. */
export async function settingsToEnter(work: Work, kind: SourceKind, seal: Seal | undefined) {
  await requireAdmin(work);
  const kept = await keptSettings(work, kind, sealFor(kind, seal));
  return kind.settings.map((setting) => ({
    ...setting,
    /** What stands in it; never that of a secret. */
    value: setting.secret ? undefined : kept[setting.name],
    known: kept[setting.name] !== undefined,
  }));
}

/**
 * Seals what was entered and asks the system whether it opens anything. What is secret and left empty stays as it is. Gives
 * the names of what is missing where something is. Throws the Refusals `admin-only` and `no-key`.
 */
export async function connectSource(
  work: Work,
  kind: SourceKind,
  seal: Seal | undefined,
  entered: Settings,
): Promise<Connecting | { readonly missing: readonly SettingName[] }> {
  await requireAdmin(work);
  const needed = sealFor(kind, seal);
  const values = settled(kind, entered, await keptSettings(work, kind, needed));
  const missing = missingIn(kind, values);
  if (missing.length > 0) return { missing };
  const { id, address } = await connectionFor(work, kind);
  if (needed) await keepSettings(work.tx, needed, id, values);
  await audit(work, { action: 'source.connect', subject: `source:${id}`, after: { source: kind.name } });
  await sendErrand(work, { sourceId: id, kind: 'connect', about: {} });
  return { address };
}

/** A secret that both sides are to know, which we make. */
export const newSecret = ({ newId }: Pick<Work, 'newId'>): string =>
  createHash('sha256')
    .update(Array.from({ length: 4 }, () => newId()).join())
    .digest('hex');

function sealFor({ settings }: SourceKind, seal: Seal | undefined): Seal | undefined {
  if (settings.length > 0 && !seal) throw new Refusal({ code: 'no-key' });
  return settings.length > 0 ? seal : undefined;
}

async function keptSettings({ tx, org }: Work, { name }: SourceKind, seal: Seal | undefined): Promise<Settings> {
  const row = await tx.source.findFirst({ where: { orgId: org.id, name }, select: { id: true } });
  return (row && seal && (await readSettings(tx, seal, row.id))) ?? {};
}

/** The organisation's connection to that system, which may have been there before. */
async function connectionFor({ tx, org, actor, now, newId }: Work, { name }: SourceKind) {
  const [id, address] = [newId(), `${name}-${newId().slice(-12)}`];
  const connectedAt = fromInstant(now);
  await tx.source.createMany({
    data: [{ orgId: org.id, id, name, address, account: '', connectedAt, connectedById: actor.personId }],
    skipDuplicates: true,
  });
  return tx.source.update({
    where: { orgId_name: { orgId: org.id, name } },
    data: { disconnectedAt: null, connectedAt, connectedById: actor.personId },
    select: { id: true, address: true },
  });
}
