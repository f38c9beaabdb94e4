import { afterAll, beforeAll, expect, it } from 'vitest';
import { exported } from '../../../src/announcements/export.ts';
import { opening } from '../../../src/playground/company.ts';
import type { Database } from '../../../src/store/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { tablesIn } from '../../support/export-files.ts';
import { leavesTraces } from '../../support/leaver.ts';
import { type Beside, besideItsTwin, mark } from '../../support/twin.ts';

let company: Company;
let beside: Beside;

beforeAll(async () => {
  company = await foundCompany();
  await leavesTraces(company);
  beside = await besideItsTwin(company);
});
afterAll(async () => {
  await beside.close();
  await company.close();
});

async function tablesFrom(db: Database, about: object) {
  const reader = { platform: 'slack', prefix: '', locale: 'en', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
  const place = {
    db,
    orgId: company.org.id,
    reader,
    now: opening.toInstant(),
    privacy: 'full',
    chatId: undefined,
  } as const;
  const file = await exported.document?.(place, about);
  if (!file) throw new Error('nothing is sent');
  return tablesIn(file);
}

it.each([
  ['somebody', { byId: 'li', personId: 'li' }],
  ['somebody else', { byId: 'wang', personId: 'li' }],
  ['the company', { byId: 'wang' }],
])('an export of %s is word for word the same whether there is another organisation or not', async (_, asked) => {
  const about = Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, company.idOf(key)]));
  const alone = await tablesFrom(company.db, about);
  const neighbour = await tablesFrom(beside.db, about);
  expect(neighbour).toEqual(alone);
  expect([...alone.keys()].length).toBeGreaterThan(15);
  expect(JSON.stringify([...neighbour])).not.toContain(mark);
});
