import { afterEach, expect, it } from 'vitest';
import { type Company, openCompany, type Row } from './company.ts';

let company: Company;
afterEach(() => company.crm.close());

const deal = 'NewOpportunityObj';
const byId = [{ fieldName: '_id', isAsc: true }];
const byChange = [{ fieldName: 'last_modified_time', isAsc: true }];
const namesOf = (rows: readonly Row[]): unknown[] => rows.map(({ name }) => name);

async function companyWith(count: number): Promise<readonly string[]> {
  company = await openCompany({ limits: { callsPerWindow: 5000 } });
  return Array.from({ length: count }, (_, index) => {
    company.later(1);
    return company.crm.save(deal, { name: `商机${index + 1}` });
  });
}

it('counts only where that is asked for', async () => {
  await companyWith(3);
  const info = { limit: 2, offset: 0 };
  const counted = await company.query(deal, info, { find_explicit_total_num: true });
  expect(counted.data).toMatchObject({ total: 3, limit: 2, offset: 0 });
  expect((counted.data as { readonly dataList: readonly Row[] }).dataList[0]).toHaveProperty('total_num', 3);
  expect((await company.query(deal, info)).data).toMatchObject({ total: 0 });
});

it('leaves out by offset what moves forward between two pages', async () => {
  const ids = await companyWith(4);
  expect(namesOf(await company.rows(deal, { limit: 2, orders: byChange }))).toEqual(['商机1', '商机2']);
  company.later(1);
  company.crm.save(deal, { amount: '1' }, ids[0]);
  expect(namesOf(await company.rows(deal, { limit: 2, offset: 2, orders: byChange }))).toEqual(['商机4', '商机1']);
});

it('leaves out nothing by the last id', async () => {
  const ids = await companyWith(4);
  await company.rows(deal, { limit: 2, orders: byId });
  company.crm.remove(deal, ids[0] as string);
  const filters = [{ field_name: '_id', operator: 'GT', field_values: [ids[1]] }];
  expect(namesOf(await company.rows(deal, { limit: 2, orders: byId, filters }))).toEqual(['商机3', '商机4']);
});

it('finds what changed in a span of time, both ends with it', async () => {
  await companyWith(5);
  const at = (seconds: number): string =>
    String(Temporal.Instant.from('2026-11-20T01:00:00Z').add({ seconds }).epochMilliseconds);
  const filters = [{ field_name: 'last_modified_time', operator: 'BETWEEN', field_values: [at(2), at(4)] }];
  expect(namesOf(await company.rows(deal, { filters, orders: byChange }))).toEqual(['商机2', '商机3', '商机4']);
  expect(namesOf(await company.rows(deal, { filters, orders: byId }))).toEqual(['商机2', '商机3', '商机4']);
  const latest = [{ fieldName: 'last_modified_time', isAsc: false }];
  expect(namesOf(await company.rows(deal, { filters, orders: latest, limit: 2 }))).toEqual(['商机4', '商机3']);
});

it('hides what was declared void from all who do not ask for it, and forgets what was deleted', async () => {
  const ids = await companyWith(3);
  company.later(10);
  company.crm.invalidate(deal, ids[0] as string);
  company.crm.remove(deal, ids[1] as string);
  expect(namesOf(await company.rows(deal))).toEqual(['商机3']);
  const filters = [{ field_name: 'life_status', operator: 'EQ', field_values: ['invalid'] }];
  expect(await company.rows(deal, { filters })).toMatchObject([
    { name: '商机1', life_status: 'invalid', is_deleted: true },
  ]);
});

it('goes no further than ten thousand by offset, and to the end by the last id', async () => {
  await companyWith(10_250);
  expect((await company.query(deal, { offset: 10_000, orders: byId })).errorCode).toBe(0);
  expect(await company.query(deal, { offset: 10_100, orders: byId })).toMatchObject({
    errorCode: 10_013,
    errorMessage: 'offset out of range 10000',
  });
  let last = '';
  let met = 0;
  for (let count = 100; count === 100; ) {
    const filters = last ? [{ field_name: '_id', operator: 'GT', field_values: [last] }] : [];
    const rows = await company.rows(deal, { filters, orders: byId, fieldProjection: ['name'] });
    count = rows.length;
    met += count;
    last = String(rows.at(-1)?._id);
  }
  expect(met).toBe(10_250);
});
