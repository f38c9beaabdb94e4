import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { report } from '../../../src/services/reports/report.ts';
import { setAside } from '../../../src/services/sources/set-aside.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor } from '../../support/door.ts';
import { bring, feed, hears } from '../../support/feeds.ts';

let company: Company;
let door: Door;

beforeEach(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'visits', from: '2026-11-16' });
  await hears(company, 'salesforce', opening.subtract({ minutes: 30 }));
  await company.as('wang', (work) => setAside(work, 'visits'));
});
afterEach(() => company.close());

const brings = (amount: bigint, who = 'chen') =>
  bring(company, { by: 'salesforce', who, indicator: 'visits', amount, day: '2026-11-17' });
const visitsIn = (lines: readonly string[]) => lines.find((line) => /visits|拜访/i.test(line)) ?? '';

describe('where a source counts', () => {
  it('one’s own goals show both numbers while they differ, and one once they agree', async () => {
    const { _sum } = await company.db.total.aggregate({
      where: { personId: company.idOf('chen'), indicator: 'visits' },
      _sum: { aside: true },
    });
    await brings((_sum.aside ?? 0n) + 5n);
    await company.as('chen', (work) => report(work, '11-17 visits 3'));
    const before = visitsIn(linesOf(await door.says('UCHEN', 'goal')));
    expect(before).toMatch(/\(manual \d+, to be resolved\)/);
    await company.as('chen', (work) => report(work, '11-17 visits 2'), opening.add({ minutes: 1 }));
    expect(visitsIn(linesOf(await door.says('UCHEN', 'goal')))).not.toContain('to be resolved');
  });

  it('a report is answered with what counts instead', async () => {
    const told = linesOf(await door.says('UCHEN', 'report visits 3'));
    expect(told).toContain('Salesforce counts for customer visits: this report stands beside the number');
    const other = linesOf(await door.says('UCHEN', 'report new 1'));
    expect(other.join()).not.toContain('beside the number');
  });

  it('the manager sees both, and a colleague sees neither', async () => {
    await brings(5n);
    await company.as('chen', (work) => report(work, '11-17 visits 3'));
    expect(linesOf(await door.says('ou_wang', '目标 @陈晨')).join('\n')).toMatch(/手工 \d+，结算前要核对/);
    expect(linesOf(await door.says('ou_li', '目标 @陈晨')).join('\n')).not.toContain('核对');
  });
});

it('where a source only checks, what is reported counts and the source stands beside it', async () => {
  await feed(company.db, company.org.id, {
    ...{ source: 'zoho', indicator: 'new-customers', role: 'checks', from: '2026-11-16' },
  });
  await hears(company, 'zoho', opening);
  await company.as('chen', (work) => report(work, 'new 3'));
  const own = async () => linesOf(await door.says('UCHEN', 'goal')).find((line) => /new customers/i.test(line)) ?? '';
  const [, before] = /New customers (\d+) of/.exec(await own()) ?? [];
  expect(await own()).toContain(`(Zoho CRM ${Number(before) - 3}, to be resolved)`);
  await bring(company, {
    ...{ by: 'zoho', mapping: 2, who: 'chen', indicator: 'new-customers', amount: 3n, day: '2026-11-17' },
  });
  expect(await own()).not.toContain('to be resolved');
});
