import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendDueErrands } from '../../../src/services/sources/due.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connectSource, putIntoForce } from '../../support/source.ts';
import { errandOf } from '../../support/sourced.ts';

let company: Company;
let sourceId: string;
let mappingId: string;
beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());

/** Looks at the clock at this time of 2026-11-18 in Shanghai; gives what was sent for. */
async function due(time: string): Promise<string[]> {
  const { db, org } = company;
  const before = await db.errand.findMany({ where: { orgId: org.id }, select: { id: true } });
  const now = Temporal.ZonedDateTime.from(`2026-11-18T${time}[Asia/Shanghai]`).toInstant();
  await sendDueErrands({ db, now, newId: randomUUIDv7 });
  const sent = await db.errand.findMany({ where: { orgId: org.id, id: { notIn: before.map(({ id }) => id) } } });
  return sent.map(({ kind }) => kind).sort();
}

async function endAll(): Promise<void> {
  await company.db.errand.updateMany({
    where: { orgId: company.org.id },
    data: { state: 'done', endedAt: new Date() },
  });
}

it('a source of which nothing is mapped is not asked', async () => {
  expect(await due('10:00')).toEqual([]);
});

it('the first reading of a mapping is left alone', async () => {
  mappingId = await putIntoForce(company, sourceId);
  await errandOf(company, sourceId, 'reconcile', { about: { mappingId, first: true }, state: 'running' });
  expect(await due('10:01')).toEqual([]);
});

it('what was read and compared since is not due again before its time', async () => {
  const at = new Date('2026-11-18T10:02:00+08:00');
  const whose = { orgId: company.org.id, mappingId };
  await company.db.coverage.create({ data: { ...whose, readUntil: at, comparedAt: at, compared: {} } });
  await endAll();
  expect(await due('10:03')).toEqual([]);
  expect(await due('11:00')).toEqual(['sync']);
});

it('a mapping whose first reading was given up is read in its turn', async () => {
  await company.db.coverage.deleteMany({ where: { orgId: company.org.id, mappingId } });
  await endAll();
  expect(await due('12:00')).toEqual(['reconcile', 'sync']);
  expect(await due('12:01')).toEqual([]);
});
