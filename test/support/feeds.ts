import { randomUUIDv7 } from 'node:crypto';
import { recordName } from '../../src/domain/sources/record-name.ts';
import { opening } from '../../src/playground/company.ts';
import type { SourceName } from '../../src/ports/source.ts';
import { indicatorsOn } from '../../src/services/indicators/read.ts';
import { recordEntries } from '../../src/services/reports/record.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import type { Company } from './company.ts';

export interface Fed {
  readonly source: SourceName;
  readonly indicator: string;
  readonly role?: 'counts' | 'checks';
  readonly from: string;
  readonly until?: string;
}

/** A mapping as it stands once somebody has confirmed it; gives its number. Its source is connected if it is not yet. */
export async function feed(db: Database, orgId: string, { source, indicator, role = 'counts', from, until }: Fed) {
  const personId = await somebody(db, orgId);
  const at = fromInstant(opening.toInstant());
  const sourceId = await connected(db, orgId, source);
  const number = (await db.mapping.count({ where: { orgId } })) + 1;
  await db.mapping.create({
    data: {
      orgId,
      id: randomUUIDv7(),
      sourceId,
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

/** A source that somebody has connected, if it is not yet; gives its id. */
export async function connected(db: Database, orgId: string, name: SourceName): Promise<string> {
  const id = randomUUIDv7();
  const source = await db.source.upsert({
    where: { orgId_name: { orgId, name } },
    create: {
      orgId,
      id,
      name,
      address: `${name}-${id.slice(-12)}`,
      account: 'demo',
      connectedAt: fromInstant(opening.toInstant()),
      connectedById: await somebody(db, orgId),
    },
    update: {},
    select: { id: true },
  });
  return source.id;
}

async function somebody(db: Database, orgId: string): Promise<string> {
  const { id } = await db.person.findFirstOrThrow({ where: { orgId }, orderBy: { id: 'asc' } });
  return id;
}

export interface Brought {
  readonly by: SourceName;
  readonly mapping?: number;
  readonly who: string;
  readonly indicator: string;
  readonly amount: bigint;
  readonly day: string;
}

/** A record of a source has come in. */
export const bring = (company: Company, { by, mapping = 1, who, indicator: key, amount, day }: Brought) =>
  company.as('wang', (work) => {
    const indicator = indicatorsOn(work.org, work.today).find((one) => one.key === key);
    if (!indicator) throw new Error(`no indicator ${key}`);
    const entry = { personId: company.idOf(who), indicator, amount, day: Temporal.PlainDate.from(day) };
    const sourceRecord = recordName(mapping, work.newId(), 1);
    return recordEntries(work, [{ ...entry, source: by, sourceRecord }]);
  });

/** When a source last said all that it was asked. */
export async function hears({ db, org }: Company, name: SourceName, at: Temporal.ZonedDateTime): Promise<void> {
  const key = { orgId_name: { orgId: org.id, name } };
  await db.source.update({ where: key, data: { heardAt: fromInstant(at.toInstant()) } });
}
