import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack, zhFeishu } from '../../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { teamGoals } from '../../../src/services/goals/overview.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { recordLeave } from '../../../src/services/leave/record.ts';
import { managerOf } from '../../../src/services/people/manager.ts';
import { recordEntries } from '../../../src/services/reports/record.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, openDoor, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

/** Zhou manages East Two with He, Xu and Ma, and is on leave in the first days of December. */
let company: Company;
let door: Door;
const first = '00000000-0000-0000-0000-000000000000';
let now = opening;
/** The last line of the audit before the test. */
let last = first;

const day = (text: string) => Temporal.PlainDate.from(text);
const on = (date: string) => day(date).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' });

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company, { clock: () => now.toInstant() });
});
afterAll(() => company.close());
beforeEach(async () => {
  now = opening;
  await company.db.leave.deleteMany();
  await company.db.delegation.deleteMany();
  await company.db.announcement.deleteMany();
  last = (await company.db.audit.findFirst({ orderBy: { id: 'desc' } }))?.id ?? first;
});

const cancel = async (user: string, told: Answer) => titleOf(await door.presses(user, told, 'cancel-leave'));

const leave = () => door.says('UZHOU', 'nudge leave 12-01 12-04 delegate=@He Miao');

/** Whether He may set targets of somebody on a day: leave that is over is recorded by whoever may. */
async function mayFor(whose: string, date: string): Promise<boolean> {
  const span = { from: day('2026-11-16'), until: day('2026-11-16') };
  const person = { personId: company.idOf(whose), name: whose, alias: null };
  const refused = await refusal(company.as('he', (work) => recordLeave(work, person, span), on(date)));
  await company.db.leave.deleteMany({ where: { personId: company.idOf(whose), recordedById: company.idOf('he') } });
  return refused === undefined;
}

async function told(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({ include: { person: true }, orderBy: { key: 'asc' } });
  return Promise.all(
    rows.map(async ({ kind, about, person }) => {
      const place = { db: company.db, orgId: company.org.id, now: opening.toInstant() };
      const reader = person?.locale === 'en' ? enSlack : zhFeishu;
      const word = announcements(openTypeface()).find((one) => one.kind === kind);
      const card = await word?.card({ ...place, reader, privacy: 'full', chatId: undefined }, about);
      return `${person?.alias}: ${card?.title}`;
    }),
  );
}

describe('a delegate', () => {
  it('is told, as the manager is, and both see when it is taken back', async () => {
    const recorded = await leave();
    expect(titleOf(recorded)).toBe('Recorded: leave Tue, Dec 1 to Fri, Dec 4, 4 working days');
    expect(await told()).toEqual(
      expect.arrayContaining([
        'He Miao: You stand in for Zhou Min: Tue, Dec 1 to Fri, Dec 4',
        'Zhou Min: He Miao stands in for you: Tue, Dec 1 to Fri, Dec 4',
      ]),
    );
    expect(await cancel('UZHOU', recorded)).toBe('Leave cancelled: Tue, Dec 1 to Fri, Dec 4');
    expect(await told()).toEqual(
      expect.arrayContaining([
        'He Miao: You do not stand in for Zhou Min any more: Tue, Dec 1 to Fri, Dec 4',
        'Zhou Min: He Miao does not stand in for you any more: Tue, Dec 1 to Fri, Dec 4',
      ]),
    );
    expect(await mayFor('xu', '2026-12-02')).toBe(false);
  });

  it('has the manager’s rights from the first day of the leave to the last', async () => {
    await leave();
    const days = ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05'];
    const may: boolean[] = [];
    for (const date of days) may.push(await mayFor('xu', date));
    expect(may).toEqual([false, true, true, false]);
  });

  it('has none towards themselves, the manager, and other teams', async () => {
    await leave();
    expect([await mayFor('he', '2026-12-01'), await mayFor('zhou', '2026-12-01')]).toEqual([false, false]);
    expect(await mayFor('chen', '2026-12-01')).toBe(false);
  });

  it('has them no longer once the leave is cut short', async () => {
    const recorded = await leave();
    now = on('2026-12-02');
    expect(await mayFor('xu', '2026-12-02')).toBe(true);
    await cancel('UZHOU', recorded);
    expect([await mayFor('xu', '2026-12-02'), await mayFor('xu', '2026-12-03')]).toEqual([false, false]);
    // Recorded anew for the same days, by an admin and without a delegate.
    expect(titleOf(await door.says('UWANG', 'nudge leave @Zhou Min 12-01 12-04'))).toContain('周敏');
    expect(await mayFor('xu', '2026-12-03')).toBe(false);
    const listed = await door.says('UZHOU', 'nudge');
    const text = listed.kind === 'card' ? toText(listed.card) : '';
    expect(text).toContain('Leave: Tue, Dec 1 to Fri, Dec 4, 4 working days [Cancel leave]');
  });

  it('sees values, binds a chat and runs its digest, which is written down as in the manager’s place', async () => {
    await leave();
    const values = (date: string) => company.as('he', async (work) => (await teamGoals(work)).values, on(date));
    expect([await values('2026-11-30'), await values('2026-12-01')]).toEqual([false, true]);
    now = on('2026-12-01');
    const chat = { id: 'CEAST2', direct: false };
    expect(titleOf(await door.says('UHE', 'team here East Two', { chat }))).toBe('This channel is bound to East Two');
    expect(titleOf(await door.says('UHE', 'digest now', { chat }))).toContain('The digest goes to');
    expect(titleOf(await door.says('UHE', 'nudge leave @Xu Lei 11-16'))).toMatch(/^Recorded for Xu Lei/);
    expect(titleOf(await door.says('UHE', 'nudge off'))).toBe('Reminders are off');
    const acts = await company.db.audit.findMany({
      where: { actorId: company.idOf('he'), id: { gt: last } },
      include: { inPlaceOf: true },
      orderBy: { id: 'asc' },
    });
    expect(acts.map(({ action, inPlaceOf }) => [action, inPlaceOf?.alias])).toEqual([
      ['chat.bind', 'Zhou Min'],
      ['digest.now', 'Zhou Min'],
      ['leave.record', 'Zhou Min'],
      ['reminder.set', undefined],
    ]);
  });

  it('reports for the people of the manager in the manager’s place, and for themselves in their own', async () => {
    await leave();
    const visits = indicatorsOn(company.org, day('2026-12-01')).find(({ key }) => key === 'visits');
    for (const who of ['xu', 'he']) {
      await company.as(
        'he',
        (work) =>
          recordEntries(
            work,
            visits
              ? [{ personId: company.idOf(who), indicator: visits, amount: 1n, day: work.today, source: 'manual' }]
              : [],
          ),
        on('2026-12-01'),
      );
    }
    const acts = await company.db.audit.findMany({
      where: { action: 'report.record', id: { gt: last } },
      include: { inPlaceOf: true },
      orderBy: { id: 'asc' },
    });
    expect(acts.map(({ inPlaceOf }) => inPlaceOf?.alias)).toEqual(['Zhou Min', undefined]);
  });

  it('does not move themselves, nor the manager, into a team', async () => {
    await leave();
    now = on('2026-12-01');
    for (const text of [
      'team add @He Miao to East Two',
      'team manager @He Miao of East Two',
      'team add @Zhou Min to East Two',
    ]) {
      expect(titleOf(await door.says('UHE', text)), text).toContain('A manager does this');
    }
  });

  it('is whom people are sent to, but for the delegate', async () => {
    await leave();
    const manager = (who: string, date: string) =>
      company.as('wang', async (work) => managerOf(work.org, company.idOf(who), day(date))?.alias);
    expect([await manager('xu', '2026-11-30'), await manager('xu', '2026-12-01')]).toEqual(['Zhou Min', 'He Miao']);
    expect(await manager('he', '2026-12-01')).toBe('Zhou Min');
  });

  it('confirms what the manager asked for', async () => {
    await leave();
    const { number } = await company.as('zhou', (work) =>
      offerTask(work, visit({ points: 10, dueOn: day('2026-12-10') })),
    );
    await company.as('xu', (work) => claimTask(work, number));
    await company.as('xu', (work) => finishTask(work, number));
    const confirms = (who: string, date: string) => company.as(who, (work) => confirmTask(work, number), on(date));
    expect((await refusal(confirms('he', '2026-11-30')))?.code).toBe('not-confirmer');
    expect((await confirms('he', '2026-12-01')).state).toBe('confirmed');
    const { inPlaceOf } = await company.db.audit.findFirstOrThrow({
      where: { action: 'task.confirm', id: { gt: last } },
      include: { inPlaceOf: true },
    });
    expect(inPlaceOf?.alias).toBe('Zhou Min');
  });
});

describe('nobody stands in', () => {
  it.each([
    ['UCHEN', '12-01 delegate=@Li Na', 'Nothing was recorded: only those who manage a team have a delegate'],
    ['UZHOU', '12-01 delegate=@Zhou Min', 'Nothing was recorded: somebody else has to stand in'],
    ['UZHOU', '12-01 delegate=@Nobody', 'Nobody found for “@Nobody”, nothing changed'],
    ['UZHOU', '12-01 delegate=@Ma Xiaodong', 'Nothing was recorded: Ma Xiaodong is on leave, Tue, Dec 1'],
  ])('where it makes no sense: %s says %s', async (user, text, title) => {
    await door.says('UMA', 'nudge leave 12-01');
    expect(titleOf(await door.says(user, `nudge leave ${text}`))).toBe(title);
    expect([await company.db.leave.count(), await company.db.delegation.count()]).toEqual([1, 0]);
  });
});
