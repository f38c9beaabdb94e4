import { describe, expect, it } from 'vitest';
import { pathsOf, textOf } from '../support/sources.ts';

/** What a replica that still runs the version before does not survive: it reads and writes the columns that it knows. */
const takenAway = [
  /\bDROP (?:TABLE|COLUMN|TYPE)\b/,
  /\bRENAME (?:TO|COLUMN|VALUE)\b/,
  /\bSET (?:NOT NULL|DATA TYPE)\b/,
  /\bDROP DEFAULT\b/,
  // It writes rows without what it does not know.
  /\bADD COLUMN\s+"\w+"(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT NULL\b/,
];

const breaking = (sql: string): boolean => takenAway.some((one) => one.test(sql.replaceAll(/--.*$/gm, '')));

/** From before there was anything that could have run meanwhile. */
const beforeTheFirst = ['20261125134814_snooze_until_a_moment', '20261129181657_tasks_with_shares_and_clocks'];

describe('a migration', () => {
  it('only adds, so that replicas of the version before go on until they are replaced', () => {
    const paths = pathsOf('prisma/migrations/*/migration.sql');
    expect(paths.length).toBeGreaterThan(30);
    const found = paths.filter((path) => breaking(textOf(path))).map((path) => path.split('/')[2]);
    expect(found).toEqual(beforeTheFirst);
  });

  it.each([
    ['ALTER TABLE "person" DROP COLUMN "name"', true],
    ['ALTER TABLE "person" RENAME COLUMN "name" TO "title"', true],
    ['ALTER TABLE "person" ALTER COLUMN "name" SET NOT NULL', true],
    ['ALTER TABLE "person" ADD COLUMN "a" TEXT NOT NULL,\nADD COLUMN "b" TEXT DEFAULT \'\'', true],
    ['ALTER TABLE "person" ADD COLUMN "a" TEXT NOT NULL DEFAULT \'\',\nADD COLUMN "b" TEXT', false],
    ['-- DROP TABLE\nCREATE TABLE "a" ("b" TEXT NOT NULL)', false],
  ])('of which %j is taken as breaking: %s', (sql, breaks) => {
    expect(breaking(sql)).toBe(breaks);
  });
});
