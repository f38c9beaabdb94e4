import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from '../../src/playground/company.ts';
import { laneOf } from '../../src/services/reports/team-totals.ts';
import { PrismaClient } from '../../src/store/client/client.ts';
import type { Engine } from '../../src/store/store.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, openDoor } from '../support/door.ts';

let company: Company;
let door: Door;
let close: () => Promise<void>;
const asked: string[] = [];

/** A client that says each statement that goes to the database. */
function outspoken(engine: Engine) {
  const adapter = engine.kind === 'embedded' ? new PrismaPGlite(engine.pglite) : new PrismaPg(engine.url);
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  db.$on('query', ({ query }) => asked.push(query.trim()));
  return db;
}

beforeAll(async () => {
  company = await foundCompany();
  const db = outspoken(company.engine);
  close = () => db.$disconnect();
  door = openDoor({ ...company, db });
  // The rules are read once, as long as nobody changes them.
  await door.says('UCHEN', 'report visits 1');
});
afterAll(async () => {
  await close();
  await company.close();
});

/** The statements of these reports, each by its first words; not every driver tells of those that begin and end. */
async function statementsOf(...reports: readonly (readonly [user: string, text: string])[]): Promise<string[]> {
  asked.length = 0;
  await Promise.all(reports.map(([user, text]) => door.says(user, `report ${text}`)));
  return asked.filter((text) => !text.includes('COMMIT')).map((text) => text.split(/\s+/).slice(0, 2).join(' '));
}

it('a report is five statements, and where it begins and ends: every trip is waited for', async () => {
  expect(await statementsOf(['UCHEN', 'visits 3 met Acme'])).toEqual([
    'SELECT e.nth,',
    'WITH asked',
    'SELECT c."personId"::text',
    'SELECT c."teamId"::text',
    'WITH given',
  ]);
});

it('reports that come at once share them, in two lanes of people who write to none of the same rows', async () => {
  const reporting = people.filter(({ slack, team }) => slack && team);
  const lanes = new Set(reporting.map(({ key }) => laneOf(company.idOf(key))));
  const reports = reporting.flatMap(({ slack }) =>
    [1, 2, 3].map((nth) => [slack ?? '', `visits ${nth} round`] as const),
  );
  const statements = await statementsOf(...reports);
  const count = (first: string): number => statements.filter((statement) => statement === first).length;
  expect(reports.length).toBeGreaterThan(10);
  expect(count('WITH given')).toBe(lanes.size);
  expect(count('SELECT e.nth,')).toBe(1);
});
