import { afterAll, beforeAll, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { indicatorWith } from '../../../src/services/indicators/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { fillIn } from '../../../src/services/reviews/fill-in.ts';
import { missingToSettle, waive } from '../../../src/services/reviews/waive.ts';
import { setAside } from '../../../src/services/sources/set-aside.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, inbound, linesOf, openDoor, titleOf } from '../../support/door.ts';
import { bring, feed, hears } from '../../support/feeds.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let door: Door;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);

const targets = (who: string) =>
  company.as('wang', async (work) => {
    const of = { kind: 'person', id: company.idOf(who) } as const;
    const visits = indicatorWith(work, 'visits');
    if (visits) await storeTargets(work, [{ of, indicator: visits, period: october, amount: 40n, reserve: 0n }]);
  });

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await targets('he');
  await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'visits', from: '2026-10-01' });
  await hears(company, 'salesforce', opening);
  await company.as('wang', (work) => setAside(work, 'visits'));
});
afterAll(() => company.close());

it('a number that only a source can have is not filled in by hand, and can be waived', async () => {
  await targets('xu');
  const east2 = company.idOf('east-2');
  const all = await company.as('zhou', (work) => missingToSettle(work, east2, october));
  const missing = all.find(({ of }) => of.id === company.idOf('xu'));
  expect(missing).toMatchObject({ indicator: { key: 'visits' } });
  const key = missing?.key ?? '';
  expect(await refusal(company.as('zhou', (work) => fillIn(work, east2, october, { key, typed: '3' })))).toEqual({
    code: 'not-allowed',
  });
  await company.as('zhou', (work) => waive(work, east2, october, { key, reason: 'was not asked for visits' }));
  expect(await company.as('zhou', (work) => missingToSettle(work, east2, october))).not.toContainEqual(
    expect.objectContaining({ key }),
  );
});

it('a period is not closed where a source and reports by hand differ, which is told with both numbers', async () => {
  const { _sum } = await company.db.total.aggregate({
    where: { personId: company.idOf('he'), indicator: 'visits', day: { lte: new Date('2026-10-31') } },
    _sum: { aside: true },
  });
  const byHand = _sum.aside ?? 0n;
  await bring(company, {
    ...{ by: 'salesforce', who: 'he', indicator: 'visits', amount: byHand + 2n, day: '2026-10-20' },
  });
  const told = await door.says('UZHOU', 'review close 2026-10');
  const both = `Salesforce ${byHand + 2n}, manual ${byHand}`;
  expect([titleOf(told), ...linesOf(told)].join('\n')).toContain(both);
  expect(titleOf(told)).toContain("October can't be closed yet");
  expect(await company.db.periodClosing.count()).toBe(0);
  expect(linesOf(await door.says('UZHOU', 'review month 2026-10')).join('\n')).toContain(
    'Before closing: 1 number is to be resolved',
  );

  const asked = await door.presses('UZHOU', told, 'decide');
  if (asked.kind !== 'form') throw new Error('there is no form');
  const { form, state, fields } = asked.form;
  const [, side] = fields[0]?.options ?? [];
  expect(side?.label).toContain(`manual ${byHand}`);
  const submits = async (values: Record<string, string>) => {
    const { now, later } = await door.receive(inbound('UZHOU', { kind: 'submitted', form, state, values }));
    return later ?? now;
  };
  const unreasoned = await submits({ side: side?.value ?? '', reason: ' ' });
  expect(unreasoned.kind === 'form-errors' && unreasoned.form.fields.map(({ error }) => error !== undefined)).toEqual([
    ...[false, true],
  ]);
  const decided = await submits({ side: side?.value ?? '', reason: 'two were entered twice' });
  expect(titleOf(decided)).toContain(`as manual has it, ${byHand}`);
  expect(linesOf(await door.says('UZHOU', 'review month 2026-10')).join('\n')).not.toContain('to be resolved');

  await company.as('he', (work) => report(work, '10-21 visits 1'));
  expect(titleOf(await door.says('UZHOU', 'review close 2026-10'))).toContain("can't be closed yet");
  await company.as('he', (work) => report(work, '10-21 visits 1'), opening.add({ minutes: 1 }));
  expect(titleOf(await door.says('UZHOU', 'review close 2026-10'))).toContain('is closed');
  expect(await company.db.periodClosing.count()).toBe(1);
});
