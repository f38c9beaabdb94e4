import { setTimeout as wait } from 'node:timers/promises';
import { SourceError } from '../errors.ts';
import type { Source, SourceKind } from '../ports/source.ts';
import type { Vault } from '../ports/vault.ts';
import { inboxOf } from '../services/sources/inbox.ts';
import { passName, settingsOf } from '../services/sources/sealed.ts';
import type { Source as SourceRow } from '../store/client/client.ts';
import { passesIn } from '../store/passes.ts';
import type { Database } from '../store/store.ts';
import { takeTurn } from '../store/turns.ts';

export interface Opening {
  readonly db: Database;
  readonly vault: Vault;
  readonly sources: readonly SourceKind[];
  readonly clock: () => Temporal.Instant;
}

/** A connection as somebody has set it up. Throws a `SourceError` where it cannot be. */
export async function openSource(
  { db, vault, sources, clock }: Opening,
  { orgId, id, name }: Pick<SourceRow, 'orgId' | 'id' | 'name'>,
): Promise<{ readonly kind: SourceKind; readonly source: Source }> {
  const kind = sources.find((one) => one.name === name);
  if (!kind) throw new SourceError('setting', 'unknown_source');
  const settings = await settingsOf(vault, id);
  const source = kind.connect(settings, {
    clock,
    passes: passesIn(vault, passName(id), clock, settings),
    inTurn: async (pace, apart = '') => wait(await takeTurn(db, `${id}:${apart}`, pace)),
    inbox: inboxOf(db, orgId, id),
  });
  return { kind, source };
}
