import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { gapAlert } from '../../../src/services/forecasts/gap-alert.ts';
import { recordLeave } from '../../../src/services/leave/record.ts';
import { report } from '../../../src/services/reports/report.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

/** East Two is asked for so many new customers that its people cannot come to them. */
beforeAll(async () => {
  company = await foundCompany();
  const { db, org, idOf } = company;
  await db.target.updateMany({
    where: { orgId: org.id, teamId: { not: null } },
    data: { amount: 1n },
  });
  await db.target.updateMany({
    where: { orgId: org.id, teamId: idOf('east-2'), indicator: 'new-customers' },
    data: { amount: 100_000n },
  });
});
afterAll(() => company.close());

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai');

/** A process that looks at a clock which shows this. */
const look = (alert: ReturnType<typeof gapAlert>, time: string): Promise<void> =>
  alert({ db: company.db, queue: company.queue, newId: randomUUIDv7, now: at(time).toInstant() });

async function told(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: 'gap' },
    include: { person: true },
    orderBy: { key: 'asc' },
  });
  return rows.map(({ person, about }) => `${person?.name} ${(about as { day: string }).day}`);
}

describe('the manager of a team whose parts come to less than its target', () => {
  it('hears of it once, at nine on a working day, however many look and however often they start', async () => {
    await look(gapAlert(), '2026-11-18T08:59');
    expect(await told()).toEqual([]);
    await Promise.all([look(gapAlert(), '2026-11-18T09:00'), look(gapAlert(), '2026-11-18T09:00')]);
    expect(await told()).toEqual(['周敏 2026-11-18']);
    await look(gapAlert(), '2026-11-18T17:00');
    await look(gapAlert(), '2026-11-19T09:00');
    expect(await told()).toEqual(['周敏 2026-11-18']);
  });

  it('reads by how much, and what could close it', async () => {
    const row = await company.db.announcement.findFirstOrThrow({ where: { kind: 'gap' } });
    const kind = announcements(openTypeface()).find((one) => one.kind === 'gap');
    const card = await kind?.card(
      {
        db: company.db,
        orgId: company.org.id,
        reader: { platform: 'slack', prefix: '', locale: 'en', zone: 'Asia/Shanghai', currency: 'CNY' },
        now: at('2026-11-18T09:00').toInstant(),
        privacy: 'full',
        chatId: undefined,
      },
      row.about,
    );
    expect(card && toText(card)).toMatch(/^East Two, new customers: forecasts leave a gap of .*, for \d+ working days/);
  });

  it('hears of it again when it has closed and opened anew, after as many days', async () => {
    await company.as('he', (work) => report(work, 'new 99,000'), at('2026-11-19T10:00'));
    const alert = gapAlert();
    await look(alert, '2026-11-20T09:00');
    await company.as('he', (work) => report(work, 'new -99,000'), at('2026-11-20T10:00'));
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) await look(alert, `${day}T09:00`);
    expect(await told()).toHaveLength(1);
    await look(alert, '2026-11-27T09:00');
    expect(await told()).toEqual(['周敏 2026-11-18', '周敏 2026-11-27']);
  });

  it('is stood in for while away: whoever does hears of it in their place', async () => {
    const { db, org, idOf } = company;
    const span = { from: at('2026-11-30T00:00').toPlainDate(), until: at('2026-12-01T00:00').toPlainDate() };
    const delegate = { personId: idOf('wu'), name: '吴佳琪', alias: null };
    await company.as('lin', (work) => recordLeave(work, undefined, span, delegate));
    await db.target.updateMany({
      where: { orgId: org.id, teamId: idOf('south-1'), indicator: 'new-customers' },
      data: { amount: 100_000n },
    });
    await look(gapAlert(), '2026-11-30T09:00');
    expect((await told()).filter((one) => one.endsWith('2026-11-30'))).toEqual(['吴佳琪 2026-11-30']);
    await look(gapAlert(), '2026-12-02T09:00');
    expect(await told()).toHaveLength(3);
  });
});
