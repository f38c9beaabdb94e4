import { setAside } from '../../../services/sources/set-aside.ts';
import type { FormCompany } from './forms.ts';

async function connected({ as, idOf }: FormCompany): Promise<string> {
  const { tx, org, newId } = as('wang');
  const id = newId();
  await tx.source.create({
    data: {
      ...{ orgId: org.id, id, name: 'salesforce', address: 'salesforce-000000000000', account: 'Acme' },
      ...{ connectedAt: new Date(0), connectedById: idOf('wang'), heardAt: new Date(0) },
    },
  });
  return id;
}

/** A source has come to count that knows nothing of what He Miao has reported by hand. */
export async function differing({ as, idOf }: FormCompany) {
  const work = as('wang');
  const { tx, org, newId } = work;
  await tx.mapping.create({
    data: {
      ...{ orgId: org.id, id: newId(), sourceId: await connected({ as, idOf }), number: 1, role: 'counts', rules: {} },
      ...{ object: 'Visit', label: 'Visit', indicator: 'visits', from: new Date('2026-11-01') },
      ...{ confirmedAt: new Date(0), confirmedById: idOf('wang') },
    },
  });
  await setAside(work, 'visits');
  return { person: idOf('he') };
}

/** The fields of an object as they were seen in a system that is connected. */
export async function looked({ as, idOf }: FormCompany) {
  const { tx, org, newId } = as('wang');
  const sourceId = await connected({ as, idOf });
  const errand = newId();
  const object = 'Opportunity';
  const fields = [
    { name: 'Amount', label: 'Amount', kind: 'number' },
    { name: 'CloseDate', label: 'Close Date', kind: 'day' },
    { name: 'Owner.Email', label: 'Owner: Email', kind: 'text' },
    { name: 'Account.Name', label: 'Account Name', kind: 'text' },
    { name: 'StageName', label: 'Stage', kind: 'choice', choices: [{ value: 'Closed Won', label: 'Closed Won' }] },
  ];
  await tx.errand.create({
    data: {
      ...{ orgId: org.id, id: errand, sourceId, kind: 'look', state: 'done', key: errand, createdAt: new Date(0) },
      ...{ about: { object, label: object }, outcome: { object, fields } },
    },
  });
  return { errand };
}

/** A record of a mapping in force says its amount in another currency. */
export async function waiting({ as, idOf }: FormCompany) {
  const { tx, org, newId } = as('wang');
  const [id, record] = [newId(), '0065g000021'];
  const rules = {
    ...{ amount: { field: 'Amount' }, currency: 'CurrencyIsoCode', day: 'CloseDate', where: [] },
    owner: { field: 'Owner.Email', by: 'email' },
  };
  await tx.mapping.create({
    data: {
      ...{ orgId: org.id, id, sourceId: await connected({ as, idOf }), number: 1, role: 'counts', rules },
      ...{ object: 'Deal', label: 'Deal', indicator: 'sales-amount', from: new Date('2026-11-01') },
      ...{ confirmedAt: new Date(0), confirmedById: idOf('wang') },
    },
  });
  await tx.sourceRecord.create({
    data: {
      ...{ orgId: org.id, mappingId: id, externalId: record, state: 'waiting', why: 'other-currency' },
      values: { Amount: '9000', CurrencyIsoCode: 'USD', CloseDate: '2026-11-12', 'Owner.Email': 'li@example.com' },
      changedAt: new Date(0),
    },
  });
  return { mapping: 1, record };
}
