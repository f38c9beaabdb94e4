import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { indicatorWith } from '../../../src/services/indicators/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { closeOverdue } from '../../../src/services/reviews/close-overdue.ts';
import { recomputed } from '../../../src/services/scores/closed.ts';
import { setAside } from '../../../src/services/sources/set-aside.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { bring, feed, hears } from '../../support/feeds.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
let byHand = 0n;

beforeAll(async () => {
  company = await foundCompany();
  await company.as('wang', async (work) => {
    const indicator = indicatorWith(work, 'visits');
    if (!indicator) throw new Error('no visits');
    const own = { indicator, period: october, amount: 60n, reserve: 0n };
    const people = ['he', 'xu'].map((who) => ({ ...own, of: { kind: 'person', id: company.idOf(who) } as const }));
    await storeTargets(work, people);
  });
  // By the source xu has made no visit, and he two more than were reported by hand.
  await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'visits', from: '2026-10-01' });
  await hears(company, 'salesforce', opening);
  await company.as('wang', (work) => setAside(work, 'visits'));
  const { _sum } = await company.db.total.aggregate({
    where: { personId: company.idOf('he'), indicator: 'visits', day: { lte: new Date('2026-10-31') } },
    _sum: { aside: true },
  });
  byHand = _sum.aside ?? 0n;
  await visitsOfHe(byHand + 2n);
});
afterAll(() => company.close());

const visitsOfHe = (amount: bigint) =>
  bring(company, { ...{ by: 'salesforce', who: 'he', indicator: 'visits' }, amount, day: '2026-10-20' });
/** A process looks at the clock on a morning. */
const looks = (day: string) =>
  closeOverdue()({
    db: company.db,
    now: Temporal.ZonedDateTime.from(`${day}T09:30[Asia/Shanghai]`).toInstant(),
    newId: randomUUIDv7,
    queue: company.queue,
  });
const closedFor = async () =>
  (await company.db.periodClosing.findMany({ include: { team: true } })).map(({ team }) => team.alias).sort();
const toldOf = async (team: string) =>
  (
    await company.db.announcement.findMany({ where: { kind: 'closing', subject: { contains: company.idOf(team) } } })
  ).map(({ personId }) => personId);
const wordsTo = async (team: string): Promise<string | undefined> => {
  const kind = announcements(openTypeface()).find((one) => one.kind === 'closing');
  const now = Temporal.Instant.from('2026-11-17T02:00:00Z');
  const place = {
    db: company.db,
    orgId: company.org.id,
    reader: enSlack,
    now,
    privacy: 'full',
    chatId: undefined,
  } as const;
  const card = await kind?.card(place, { team: company.idOf(team), kind: 'month', from: '2026-10-01' });
  return card && toText(card);
};

describe('a month that nobody closes', () => {
  it('waits for ten working days', async () => {
    await looks('2026-11-13');
    expect(await closedFor()).toEqual([]);
  });

  it('is closed then, but for the team in which two sides do not agree; who has to decide is told, once', async () => {
    await Promise.all([looks('2026-11-16'), looks('2026-11-16')]);
    expect(await closedFor()).toEqual(['East One', 'South One', 'South Region']);
    expect((await toldOf('east-2')).sort()).toEqual([company.idOf('zhou'), company.idOf('wang')].sort());
    expect([await toldOf('east'), await toldOf('company')]).toEqual([[], []]);
    expect(await wordsTo('east-2')).toContain(`Salesforce ${byHand + 2n}`);
    await looks('2026-11-17');
    expect(await toldOf('east-2')).toHaveLength(2);
    expect(await refusal(company.as('chen', (work) => report(work, 'new 1 10-20')))).toMatchObject({
      code: 'period-closed',
    });
  });

  it('is closed for all once they agree, and what nobody knows is waived by name', async () => {
    await visitsOfHe(-2n);
    await looks('2026-11-18');
    expect(await closedFor()).toHaveLength(6);
    const waived = await company.db.waiver.findMany({ select: { personId: true, waivedById: true } });
    expect(waived).toEqual([{ personId: company.idOf('xu'), waivedById: null }]);
    expect(await wordsTo('company')).toContain('Xu Lei');
    const closed = await company.as('wang', (work) => recomputed(work, october));
    expect([closed.length, closed.filter(({ identical }) => !identical)]).toEqual([12, []]);
    const audit = await company.db.audit.findMany({ where: { action: { in: ['period.close', 'review.waive'] } } });
    expect(new Set(audit.map(({ actorId, via }) => `${actorId} ${via}`))).toEqual(new Set(['null clock']));
  });
});
