import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendErrand, tellErrand } from '../../../src/services/sources/send.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
const sourceId = randomUUIDv7();

beforeAll(async () => {
  company = await foundCompany();
  await company.db.source.create({
    data: {
      orgId: company.org.id,
      id: sourceId,
      name: 'salesforce',
      address: 'salesforce-000000000001',
      account: 'Acme',
      connectedAt: new Date(0),
      connectedById: company.idOf('wang'),
    },
  });
});
afterAll(() => company.close());

it('keeps the errand and tells whoever wants it, in one message that is kept true', async () => {
  const id = await company.as('wang', (work) =>
    sendErrand(work, { sourceId, kind: 'look', about: { object: 'Deal' } }),
  );
  const errand = await company.db.errand.findFirstOrThrow({ where: { id } });
  expect(errand).toMatchObject({ kind: 'look', state: 'waiting', about: { object: 'Deal' }, key: id });
  const told = () => company.db.announcement.findFirstOrThrow({ where: { subject: `errand:${id}` } });
  expect(await told()).toMatchObject({ kind: 'errand', personId: company.idOf('wang'), wanted: 1 });
  await company.as('wang', (work) => tellErrand(work, id));
  expect(await told()).toMatchObject({ wanted: 2 });
});

it('does not go twice for what is done once', async () => {
  const sync = { sourceId, kind: 'sync', about: {}, key: 'sync:2026-11-18T06:00Z' } as const;
  await company.as('wang', (work) => sendErrand(work, sync));
  await expect(company.as('wang', (work) => sendErrand(work, sync))).rejects.toMatchObject({ code: 'P2002' });
});
