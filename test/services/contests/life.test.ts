import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toText } from '../../../src/card/text.ts';
import type { Privacy } from '../../../src/domain/privacy.ts';
import { opening } from '../../../src/playground/company.ts';
import { contestBoard, contestBoardFor, contestsFor } from '../../../src/services/contests/board.ts';
import { cancelContest } from '../../../src/services/contests/cancel.ts';
import { runContestClock } from '../../../src/services/contests/clock/run.ts';
import { previewContest } from '../../../src/services/contests/draft.ts';
import { joinContest } from '../../../src/services/contests/join.ts';
import { startContest } from '../../../src/services/contests/start.ts';
import type { ContestAsked } from '../../../src/services/contests/wanted.ts';
import { readingAt } from '../../../src/services/organisations/reading.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { loadRules } from '../../../src/services/rules/load.ts';
import { contestBoardCard } from '../../../src/views/contest-board.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let east: string;

beforeAll(async () => {
  company = await foundCompany();
  const chat = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CEAST1' } });
  east = chat.id;
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  await db.contestPlayer.deleteMany();
  await db.contestSide.deleteMany();
  await db.contest.deleteMany();
  await db.announcement.deleteMany({ where: { kind: { startsWith: 'contest' } } });
});

/** A moment on the clock of the company. */
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai');

const offers = (asked: ContestAsked = {}, who = 'chen') =>
  company.as(who, async (work) => {
    const { draftId } = await previewContest(work, { sides: '@Li Na', indicator: 'visits', ...asked }, east);
    return (await startContest(work, draftId)).number;
  });
const joins = (who: string, number: number, when = opening) =>
  company.as(who, (work) => joinContest(work, number, undefined), when);
const reports = (who: string, line: string, when: string) => company.as(who, (work) => report(work, line), at(when));
const look = async (when: string) => {
  const { db, queue } = company;
  await runContestClock({ db, queue, newId: randomUUIDv7, rulesAt: loadRules, now: at(when).toInstant() });
};
const board = async (number: number, when: string) =>
  contestBoard(await readingAt(company.db, company.org.id, at(when).toInstant()), number);
const scores = async (number: number, when: string) =>
  (await board(number, when)).ranked.map(
    ({ side, place, won }) => `${side.alias} ${side.actual ?? '–'} ${place}${won ? '!' : ''}`,
  );
const told = async () =>
  (await company.db.announcement.findMany({ where: { kind: { startsWith: 'contest' } }, orderBy: { key: 'asc' } }))
    .map(({ kind, wanted }) => `${kind} ${wanted}`)
    .sort();
/** Of the contest that there is. */
const audited = async () => {
  const { id } = await company.db.contest.findFirstOrThrow();
  const rows = await company.db.audit.findMany({ where: { subject: `contest:${id}` }, orderBy: { at: 'asc' } });
  return rows.map(({ action }) => action);
};

describe('a contest between two people', () => {
  it('is joined by the other, begins, is kept true, ends once, and never changes after that', async () => {
    const number = await offers({ min: '1%' });
    expect(await told()).toEqual(['contest 1', 'contest-asked 1']);
    expect((await joins('li', number)).side.alias).toBe('Li Na');
    expect(await told()).toEqual(['contest 2', 'contest-asked 2']);

    await look('2026-11-19T08:59');
    expect(await told()).not.toContain('contest-board 1');
    await Promise.all([look('2026-11-19T09:00'), look('2026-11-19T09:00'), look('2026-11-19T09:00')]);
    expect(await told()).toEqual(['contest 3', 'contest-asked 3', 'contest-board 1']);

    await reports('chen', 'visits 3', '2026-11-19T10:00');
    const { entryIds } = await reports('li', 'visits 5', '2026-11-19T10:00');
    await look('2026-11-19T09:04');
    expect(await told()).toContain('contest-board 1');
    await look('2026-11-19T10:05');
    expect(await told()).toContain('contest-board 2');
    expect((await scores(number, '2026-11-19T10:05')).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      'Li Na 5',
      'Chen Chen 3',
    ]);
    // Nothing has changed, and it is still the same day.
    await look('2026-11-19T18:00');
    expect(await told()).toContain('contest-board 2');
    await company.as('li', (work) => undo(work, entryIds), at('2026-11-20T10:00'));
    await look('2026-11-20T10:05');
    expect(await told()).toContain('contest-board 3');

    // What happened on its days counts until the next working day after them.
    await reports('li', 'visits 9 11-27', '2026-11-30T17:59');
    await reports('li', 'visits 40 11-28', '2026-11-30T17:59');
    await look('2026-11-30T17:59');
    expect(await told()).not.toContain('contest-end 1');
    // Nobody looked until much later, and much was reported meanwhile.
    await reports('chen', 'visits 99 11-27', '2026-11-30T18:01');
    await Promise.all([look('2026-12-02T08:00'), look('2026-12-02T08:00')]);
    const final = ['Li Na 9 1!', 'Chen Chen 3 2'];
    expect(await scores(number, '2026-12-02T08:00')).toEqual(final);
    await reports('chen', 'visits 50 11-26', '2026-12-02T09:00');
    await look('2026-12-03T09:00');
    expect(await scores(number, '2026-12-03T09:00')).toEqual(final);
    expect((await told()).filter((one) => one.startsWith('contest-end'))).toEqual(['contest-end 1']);
    expect(await audited()).toEqual(['contest.offer', 'contest.join', 'contest.begin', 'contest.end']);
  });

  it('does not take place where the other has not joined', async () => {
    const number = await offers();
    await look('2026-11-19T09:00');
    expect(await audited()).toEqual(['contest.offer', 'contest.lapse']);
    expect(await told()).toEqual(['contest 2', 'contest-asked 2']);
    expect(await refusal(joins('li', number, at('2026-11-19T10:00')))).toEqual({
      ...{ code: 'contest-moved-on', number, state: 'lapsed' },
    });
  });

  it('is joined by nobody from the beginning of its first day on, by nobody twice, and by nobody else', async () => {
    const number = await offers();
    expect(await refusal(joins('chen', number))).toEqual({ code: 'contest-join-refused', number, why: 'already' });
    expect(await refusal(joins('sun', number))).toEqual({ code: 'not-your-contest', number });
    // South does not see it: that is the answer for what does not exist.
    expect(await refusal(joins('huang', number))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(joins('huang', 999))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(joins('li', number, at('2026-11-19T00:00')))).toMatchObject({ state: 'running' });
  });
});

describe('a contest between teams', () => {
  const teams: ContestAsked = { sides: 'East One, East Two', indicator: 'new' };

  it('counts those who have joined, and of their targets those of its days', async () => {
    const number = await offers(teams, 'wang');
    for (const who of ['chen', 'sun', 'he']) await joins(who, number);
    await look('2026-11-19T09:00');
    await reports('chen', 'new 2', '2026-11-19T10:00');
    await reports('li', 'new 7', '2026-11-19T10:00');
    await reports('he', 'new 1', '2026-11-19T10:00');
    const { ranked } = await board(number, '2026-11-19T11:00');
    const totals = ranked.map(({ side }) => [side.alias, side.actual, side.players.length]).sort();
    expect(totals).toEqual([
      ['East One', 2n, 2],
      ['East Two', 1n, 1],
    ]);
    // Its aims are fixed by now.
    const aims = async () => (await board(number, '2026-11-19T11:00')).ranked.map(({ side }) => side.aim);
    const before = await aims();
    expect(before.every((aim) => aim !== undefined && aim > 0n)).toBe(true);
    await company.db.target.updateMany({ where: { indicator: 'new-customers' }, data: { amount: 1_000n } });
    expect(await aims()).toEqual(before);
  });

  it('is listed for who is near it, and for nobody else', async () => {
    const number = await offers(teams, 'wang');
    const seen = (who: string, chat?: string) => company.as(who, (work) => contestsFor(work, chat));
    expect((await seen('he')).map((one) => one.number)).toEqual([number]);
    expect(await seen('huang')).toEqual([]);
    expect(await seen('huang', east)).toHaveLength(1);
    expect(await refusal(company.as('huang', (work) => contestBoardFor(work, number, undefined)))).toEqual({
      code: 'nothing-to-show',
    });
  });

  it('shows no amount and no name more than its chat may', async () => {
    const number = await offers(teams, 'wang');
    for (const who of ['chen', 'he']) await joins(who, number);
    await look('2026-11-19T09:00');
    await reports('chen', 'new 2', '2026-11-19T10:00');
    const shown = await board(number, '2026-11-20T11:00');
    const reader = { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
    const says = (privacy: Privacy) =>
      toText(contestBoardCard(reader, shown, { privacy, at: at('2026-11-20T11:00').toInstant() }));
    for (const privacy of ['team', 'progress', 'value', 'full'] as const) {
      expect(says(privacy)).toMatch(/^Contest #1, day 2: East One \d+%, East Two \d+%, 7 days left/);
      expect(says(privacy)).not.toMatch(/Chen|He Miao/);
    }
  });
});

describe('cancelling', () => {
  const cancels = (who: string, number: number, reason?: string, when = opening) =>
    company.as(who, (work) => cancelContest(work, number, reason, undefined), when);

  it('is for whoever made it, without a word until its first day', async () => {
    const number = await offers();
    expect(await refusal(cancels('li', number))).toMatchObject({
      code: 'not-contest-maker',
      maker: { alias: 'Chen Chen' },
    });
    await cancels('chen', number);
    expect(await told()).toEqual(['contest 2', 'contest-asked 2']);
    expect(await audited()).toEqual(['contest.offer', 'contest.cancel']);
    expect(await refusal(cancels('chen', number))).toMatchObject({ code: 'contest-moved-on', state: 'cancelled' });
  });

  it('takes a reason from then on, which is told; whoever runs the chat may as well', async () => {
    const number = await offers({ sides: 'East One, East Two', indicator: 'new' }, 'wang');
    await company.db.target.updateMany({ where: { indicator: 'new-customers' }, data: { amount: 10n } });
    for (const who of ['chen', 'he']) await joins(who, number);
    await look('2026-11-19T09:00');
    const later = at('2026-11-20T10:00');
    expect(await refusal(cancels('wang', number, undefined, later))).toEqual({ code: 'contest-reason', number });
    await cancels('wang', number, 'The CRM was silent', later);
    expect(await told()).toEqual(['contest 5', 'contest-board 2', 'contest-cancelled 1']);
    await look('2026-12-02T08:00');
    expect(await told()).not.toContain('contest-end 1');
  });
});

describe('a contest by % of target', () => {
  it('is for who has one for all of its days', async () => {
    const number = await offers();
    await company.db.target.deleteMany({
      where: { personId: company.idOf('li'), indicator: 'visits', proposal: null },
    });
    expect(await refusal(joins('li', number))).toEqual({ code: 'contest-join-refused', number, why: 'no-target' });
  });
});
