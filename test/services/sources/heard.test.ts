import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, openDoor, saidBy } from '../../support/door.ts';
import { bring, feed, hears } from '../../support/feeds.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'sales-amount', from: '2026-10-01' });
  await bring(company, {
    ...{ by: 'salesforce', who: 'chen', indicator: 'sales-amount', amount: 100_000_00n, day: '2026-11-17' },
  });
});
afterAll(() => company.close());

/** Every card that shows the number, or what is computed from it. */
const showing = {
  'one’s own goals': ['UCHEN', 'goal'],
  'one’s score': ['UCHEN', 'score'],
  'one’s share': ['UCHEN', 'goal why amount'],
  'the team': ['UCHEN', 'goal team'],
  'the company': ['UCHEN', 'goal company'],
  'the board': ['UCHEN', 'board amount'],
  'somebody’s goals': ['UZHOU', 'goal @He Miao'],
  'what is at risk': ['UZHOU', 'goal risk'],
  'the scores of a team': ['UZHOU', 'score team'],
  'the sheet for a talk': ['UZHOU', 'digest sheet @He Miao'],
  'the digest': ['UWANG', 'digest text'],
  'its pictures': ['UWANG', 'digest preview'],
  'the review': ['UZHOU', 'review month 2026-11'],
  'what was recorded': ['UCHEN', 'report amount 10'],
} as const;

describe.each(Object.entries(showing))('%s', (_, [who, line]) => {
  it('says when its source was last heard, and since when it has been silent', async () => {
    await hears(company, 'salesforce', opening.subtract({ minutes: 30 }));
    expect(saidBy(await door.says(who, line))).toMatch(/Salesforce (?:Nov 18, |11-18 )?13:30/);
    await hears(company, 'salesforce', opening.subtract({ days: 3 }));
    // The same said again within half a minute would be asked about.
    const again = line.startsWith('report') ? `${line}1` : line;
    expect(saidBy(await door.says(who, again))).toMatch(
      /no news from Salesforce since Nov 15, 14:00|Salesforce 自 11-15 14:00 没有更新/,
    );
  });
});

it('a number of which its source has said nothing yet says so, and others are as they were', async () => {
  await company.db.source.updateMany({ data: { heardAt: null } });
  expect(saidBy(await door.says('UCHEN', 'goal'))).toContain('sales amount: no news from Salesforce yet');
  expect(saidBy(await door.says('UCHEN', 'board visits'))).not.toContain('Salesforce');
});
