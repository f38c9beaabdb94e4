import { randomUUIDv7 } from 'node:crypto';
import { opening } from '../../src/playground/company.ts';
import type { SourceName } from '../../src/ports/source.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';

export interface Fed {
  readonly source: SourceName;
  readonly indicator: string;
  readonly role?: 'counts' | 'checks';
  readonly from: string;
  readonly until?: string;
}

/** A mapping as it stands once somebody has confirmed it; gives its number. Its source is connected if it is not yet. */
export async function feed(db: Database, orgId: string, { source, indicator, role = 'counts', from, until }: Fed) {
  const { id: personId } = await db.person.findFirstOrThrow({ where: { orgId }, orderBy: { id: 'asc' } });
  const at = fromInstant(opening.toInstant());
  const sourceId = randomUUIDv7();
  const connected = await db.source.upsert({
    where: { orgId_name: { orgId, name: source } },
    create: {
      orgId,
      id: sourceId,
      name: source,
      address: `${source}-${sourceId.slice(-12)}`,
      account: 'demo',
      connectedAt: at,
      connectedById: personId,
    },
    update: {},
  });
  const number = (await db.mapping.count({ where: { orgId } })) + 1;
  await db.mapping.create({
    data: {
      orgId,
      id: randomUUIDv7(),
      sourceId: connected.id,
      number,
      object: indicator,
      label: indicator,
      indicator,
      role,
      rules: {},
      from: fromDay(Temporal.PlainDate.from(from)),
      until: until === undefined ? null : fromDay(Temporal.PlainDate.from(until)),
      confirmedAt: at,
      confirmedById: personId,
    },
  });
  return number;
}
