import { randomUUIDv7 } from 'node:crypto';
import type { SourceName } from '../../src/ports/source.ts';
import { groundOf } from '../../src/services/sources/ground.ts';
import type { MappingDraft } from '../../src/services/sources/mapping-rules.ts';
import { type MappingInForce, mappingsOf } from '../../src/services/sources/mappings.ts';
import type { Company } from './company.ts';
import { connected } from './feeds.ts';

/** Deals that are won count as sales amount, for whoever has the e-mail. */
export const dealMapping: MappingDraft = {
  object: 'Opportunity',
  label: 'Opportunity',
  indicator: 'sales-amount',
  role: 'counts',
  from: '2026-11-01',
  rules: {
    amount: { field: 'Amount' },
    day: 'CloseDate',
    owner: { field: 'Owner.Email', by: 'email' },
    customer: 'Account.Name',
    where: [{ field: 'IsWon', is: ['true'] }],
  },
};

/** Somebody has connected it. */
export const connectSource = ({ db, org }: Pick<Company, 'db' | 'org'>, name: SourceName): Promise<string> =>
  connected(db, org.id, name);

/** Puts a mapping into force, as if it always had been. */
export async function putIntoForce(
  { db, org, idOf }: Pick<Company, 'db' | 'org' | 'idOf'>,
  sourceId: string,
  { rules, from, ...draft }: MappingDraft = dealMapping,
): Promise<string> {
  const id = randomUUIDv7();
  await db.mapping.create({
    data: {
      ...draft,
      orgId: org.id,
      id,
      sourceId,
      number: (await db.mapping.count()) + 1,
      rules: JSON.parse(JSON.stringify(rules)),
      from: new Date(from),
      confirmedAt: new Date(0),
      confirmedById: idOf('wang'),
    },
    select: { id: true },
  });
  return id;
}

/** The mapping and what it reads with, in a transaction of its own. */
export const inForce = (company: Company, id: string): Promise<MappingInForce> =>
  company.as('wang', async ({ tx, org }) => {
    const [mapping] = await mappingsOf(tx, org.id, { id });
    if (!mapping) throw new Error('no such mapping');
    return mapping;
  });

export const groundFor = (company: Company, mapping: MappingInForce) =>
  company.as('wang', (work) => groundOf(work, { ...mapping, sourceId: mapping.source.id }));
