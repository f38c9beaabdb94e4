import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Period, periodOf } from '../../../src/domain/period.ts';
import { ratio } from '../../../src/domain/ratio.ts';
import { opening } from '../../../src/playground/company.ts';
import { approveChange } from '../../../src/services/changes/approve.ts';
import { report } from '../../../src/services/reports/report.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { missingToSettle, waive } from '../../../src/services/reviews/waive.ts';
import { fromKeptLines } from '../../../src/services/rewards/kept-lines.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, openDoor } from '../../support/door.ts';
import { layPlan, october, sellIn } from '../../support/rewarding.ts';

let company: Company;
let door: Door;
let now = opening;
const month = (number: number): Period => periodOf('month', october.from.with({ month: number }), 1);
const [november, december] = [month(11), month(12)];

/** October is stated; what it says is in error in several ways, which are put right in November. */
beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company, { clock: () => now.toInstant() });
  const { db, idOf } = company;
  await db.person.updateMany({ where: { id: { in: ['lin', 'zhou'].map(idOf) } }, data: { admin: true } });
  await layPlan(company);
  await sellIn(company, october);
  await closes(october);
}, 60_000);
afterAll(() => company.close());

async function closes(period: Period) {
  await company.as(
    'wang',
    async (work) => {
      for (const { key } of await missingToSettle(work, company.idOf('east-1'), period)) {
        await waive(work, company.idOf('east-1'), period, { key, reason: 'nobody knows' });
      }
      await closePeriod(work, company.idOf('east-1'), period);
    },
    now,
  );
}
async function stated(who: string, { from }: Period) {
  const found = await company.db.rewardStatement.findFirst({
    where: { personId: company.idOf(who), payout: { period: { kind: 'month', from: fromDay(from) } } },
  });
  return found && { ...found, lines: fromKeptLines(found.lines) };
}

describe('what is put right after it was stated', () => {
  it('is a line of the next statement, and nothing of the one that was', async () => {
    const before = await stated('chen', october);
    // Chen had been asked for 1.8 million, not for 2.
    await door.says('UWANG', 'change correct @Chen Chen amount 180万 2026-10 why="It was typed wrong"');
    await door.says('UWANG', 'change simulate 2');
    await door.says('UWANG', 'change publish 2');
    for (const who of ['lin', 'zhou']) {
      await company.as(who, (work) => approveChange({ ...work, actor: { ...work.actor, admin: true } }, 2), now);
    }
    // Li is asked about two contracts that were counted twice.
    await company.as('wang', (work) => report(work, 'correct 2026-10 @李娜 amount -100000 counted twice'), now);
    const sun = await stated('sun', october);
    await company.db.rewardInquiry.create({
      data: {
        ...{ orgId: company.org.id, id: crypto.randomUUID(), number: 31, statementId: sun?.id ?? '', line: 1 },
        ...{ question: 'Why?', askedAt: new Date(), ownerId: company.idOf('ma'), dueOn: fromDay(november.until) },
        ...{ answer: 'The deal was yours', adjustment: 16_000n },
        ...{ answeredById: company.idOf('ma'), answeredAt: new Date() },
      },
    });
    now = opening.add({ days: 16 });
    await sellIn(company, november, now);
    await closes(november);
    expect(await stated('chen', october)).toEqual(before);
    const [personal, , correction] = (await stated('chen', november))?.lines ?? [];
    expect(personal).toMatchObject({ kind: 'personal', amount: 576_000n });
    // 1,920,000 of 1,800,000: 1 + 0.0666… × 1.5 = 1.1 of the base, where 0.96 of it was stated.
    expect(correction).toMatchObject({
      ...{ kind: 'correction', period: { kind: 'month' }, changes: [2], stated: 876_000n, amount: 84_000n },
      lines: [
        { kind: 'personal', amount: 660_000n },
        { kind: 'pool', amount: 300_000n },
      ],
    });
  });

  it('counts in the open period where that makes up for it, and is told apart there', async () => {
    // As much has come in as was asked to, so what makes up for October is taken from what would have been 117 %.
    const lines = (await stated('li', november))?.lines ?? [];
    expect(lines).toMatchObject([
      { kind: 'personal', attainment: ratio(234_000_000n, 200_000_000n), amount: 753_000n },
      {
        ...{ kind: 'make-up', attainment: ratio(224_000_000n, 200_000_000n), without: 753_000n, amount: -45_000n },
        entries: [{ indicator: 'sales-amount', amount: -10_000_000n, about: { from: october.from } }],
      },
      { kind: 'pool', amount: 300_000n },
    ]);
  });

  it('is granted by the decision on a question', async () => {
    expect((await stated('sun', november))?.lines.at(-1)).toEqual({
      ...{ kind: 'decision', question: 31, period: october, amount: 16_000n },
    });
  });

  it('is put right once, and for who has left the team since as well', async () => {
    const { db, org, idOf } = company;
    const mine = { orgId: org.id, personId: idOf('chen'), teamId: idOf('east-1') };
    await db.membership.updateMany({ where: mine, data: { until: fromDay(november.until) } });
    await db.membership.create({
      data: { ...mine, teamId: idOf('east-2'), role: 'member', from: fromDay(december.from) },
    });
    await door.says('UWANG', 'change correct @Chen Chen amount 200万 2026-10 why="It was right"');
    await door.says('UWANG', 'change simulate 3');
    await door.says('UWANG', 'change publish 3');
    for (const who of ['lin', 'zhou']) {
      await company.as(who, (work) => approveChange({ ...work, actor: { ...work.actor, admin: true } }, 3), now);
    }
    now = opening.add({ days: 47 });
    await closes(december);
    expect((await stated('chen', december))?.lines).toMatchObject([
      { kind: 'correction', changes: [3], stated: 960_000n, amount: -84_000n },
    ]);
    for (const who of ['li', 'sun']) {
      const kinds = (await stated(who, december))?.lines.map(({ kind }) => kind);
      expect(kinds).toEqual(['personal', 'pool']);
    }
  });
});
