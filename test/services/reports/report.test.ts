import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import type { Submitted } from '../../../src/ports/messenger.ts';
import { ownHistory } from '../../../src/services/reports/history.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, inbound, openDoor, pressed, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const reports = (who: string, line: string, at = opening, again = false) =>
  company.as(who, (work) => report(work, line, { again }), at);
const entriesOf = (who: string) => company.db.entry.count({ where: { personId: company.idOf(who) } });
const later = (seconds: number) => opening.add({ seconds });
const said = ({ items }: Awaited<ReturnType<typeof report>>) =>
  items.map(({ indicator, amount, base }) => [indicator.key, amount, ...(base === undefined ? [] : [base])].join(' '));

/** Nobody has reported anything for these days. */
const farMonday = opening.add({ weeks: 9 }).with({ hour: 9 }).subtract({ days: 2 });

describe('the same as yesterday', () => {
  it('is what holds of the day before: sums and rates together, of values the last, not what was taken back', async () => {
    await reports('sun', 'visits 3, renewal rate 8/10, csat 80 met Acme', farMonday);
    await reports('sun', 'visits 1, renewal rate 1/2, csat 90', farMonday.add({ minutes: 1 }));
    await reports('sun', 'visits 20', farMonday.add({ minutes: 2 }));
    await company.as('sun', (work) => undo(work), farMonday.add({ minutes: 3 }));
    const tuesday = await reports('sun', '同昨天', farMonday.add({ days: 1 }));
    expect(said(tuesday)).toEqual(['visits 4', 'renewal-rate 9 12', 'satisfaction 9000']);
    expect([tuesday.note, tuesday.day]).toEqual(['', undefined]);
  });

  it('is what was reported on the last working day where the day before has nothing', async () => {
    const friday = farMonday.add({ days: 4 });
    await reports('li', 'visits 2', friday);
    expect(said(await reports('li', 'same', friday.add({ days: 3 })))).toEqual(['visits 2']);
  });

  it('is nothing where nothing was reported', async () => {
    const before = await entriesOf('ouyang');
    expect(await refusal(reports('ouyang', 'same', farMonday))).toEqual({ code: 'nothing-before' });
    expect(await entriesOf('ouyang')).toBe(before);
  });
});

describe('a value that replaces others', () => {
  it('is the one that was said last, though a slower replica records what was said before only afterwards', async () => {
    const noon = farMonday.add({ days: 2, hours: 3 });
    await reports('sun', 'csat 90', noon.add({ milliseconds: 2 }));
    await reports('sun', 'csat 80', noon);
    const key = { personId: company.idOf('sun'), indicator: 'satisfaction', day: fromDay(noon.toPlainDate()) };
    const total = await company.db.total.findFirstOrThrow({ where: key });
    expect(total.amount).toBe(9000n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('nothing new today', () => {
  const noted = async (who: string) => {
    const rows = await company.db.reminder.findMany({ where: { personId: company.idOf(who) } });
    return rows.map(({ kind, localDate }) => `${kind} ${localDate.toISOString().slice(0, 10)}`);
  };

  it('is noted once for the day on the person’s own clock, and changes no number', async () => {
    const before = await entriesOf('he');
    await company.db.person.updateMany({ where: { id: company.idOf('he') }, data: { zone: 'Pacific/Auckland' } });
    const evening = opening.with({ hour: 21 });
    expect((await reports('he', 'none', evening)).items).toEqual([]);
    await reports('he', '无', evening.add({ minutes: 1 }));
    expect(await noted('he')).toEqual(['nothing 2026-11-19']);
    expect(await entriesOf('he')).toBe(before);
  });

  it('takes the place of a reminder that came before', async () => {
    const key = { orgId: company.org.id, personId: company.idOf('ma') };
    await company.db.reminder.create({
      data: { ...key, localDate: new Date('2026-11-18'), at: new Date(opening.epochMilliseconds), kind: 'reminded' },
    });
    await reports('ma', 'nothing new today', later(60));
    expect(await noted('ma')).toEqual(['nothing 2026-11-18']);
  });
});

describe('a button that says what could be typed', () => {
  it.each([
    ['same', 'Recorded'],
    ['none', 'Noted: nothing new today'],
  ])('%s', async (line, title) => {
    await reports('chen', 'visits 2 yesterday');
    const { now } = await openDoor(company).receive(inbound('UCHEN', pressed('report-line', { line })));
    expect(titleOf(now)).toContain(title);
  });
});

describe('the same within half a minute', () => {
  it('is asked about, and recorded again only when it is meant', async () => {
    await reports('xu', 'visits 7, amount 2k met Acme', later(0));
    const before = await entriesOf('xu');
    for (const line of ['visits 7, amount 2k met Acme', '拜访 7，销售额 2000 met Acme']) {
      expect(await refusal(reports('xu', line, later(30)))).toEqual({
        code: 'said-twice',
        said: line,
        secondsAgo: 30,
      });
    }
    expect(await entriesOf('xu')).toBe(before);
    await reports('xu', 'visits 7, amount 2k met Acme', later(30), true);
    expect(await entriesOf('xu')).toBe(before + 2);
    expect(await refusal(reports('xu', 'visits 7, amount 2k met Acme', later(40)))).toMatchObject({ secondsAgo: 10 });
  });

  it('is recorded where it says something else, was taken back, or half a minute has gone by', async () => {
    const before = await entriesOf('huang');
    await reports('huang', 'visits 7', later(0));
    await reports('huang', 'visits 8', later(1));
    await reports('huang', 'visits 7 met Acme', later(2));
    await reports('huang', 'visits 7 yesterday', later(3));
    await reports('huang', 'visits 7, amount 2k', later(4));
    await reports('huang', 'visits 7', later(31));
    await company.as('huang', (work) => undo(work), later(32));
    await reports('huang', 'visits 7', later(33));
    expect(await entriesOf('huang')).toBe(before + 9);
  });

  it('said by somebody else is another report', async () => {
    await reports('zhou', 'visits 7');
    await reports('lin', 'visits 7');
  });

  it('from the form asks with the line that would be typed', async () => {
    const door = openDoor(company, { clock: () => later(600).toInstant() });
    const submitted: Submitted = {
      kind: 'submitted',
      form: 'report',
      state: {},
      values: { visits: '3', day: '2026-11-17', note: 'met Acme' },
    };
    const submits = async () => (await door.receive(inbound('UCHEN', submitted))).now;
    await submits();
    const asked = await submits();
    expect(titleOf(asked)).toContain('Record it again? You sent “customer visits 3');
    const [again] = buttonsOf(asked);
    expect(again?.value).toEqual({ line: 'customer visits 3 2026-11-17 met Acme', again: 1 });
    const recorded = await door.receive(inbound('UCHEN', pressed('report-line', again?.value)));
    expect(titleOf(recorded.now)).toContain('Recorded for Tue, Nov 17: 3 customer visits');
  });

  it('by a button asks with buttons too', async () => {
    const door = openDoor(company);
    const presses = async () => (await door.receive(inbound('ou_li', pressed('report-line', { line: '拜访 9' })))).now;
    await presses();
    const asked = await presses();
    expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['再记一次', '不用']);
  });
});

describe('what one has recorded', () => {
  it('is one’s own, with what was taken back and what came from elsewhere', async () => {
    await reports('wu', 'visits 2');
    await reports('wu', 'renewal rate 18/20 yesterday', later(1));
    await reports('wu', 'visits 5', later(2));
    await company.as('wu', (work) => undo(work), later(3));
    const { entries } = await company.as('wu', ownHistory);
    const shown = entries
      .filter(({ day }) => day.toString() >= '2026-11-17')
      .map(({ indicator, amount, base, day, source, undoneAt, by }) =>
        [day, indicator.key, amount, base, source, undoneAt && 'undone', by?.name].filter(Boolean).join(' '),
      );
    expect(shown).toContain('2026-11-18 visits 5 manual undone');
    expect(shown).toContain('2026-11-18 visits 2 manual');
    expect(shown).toContain('2026-11-17 renewal-rate 18 20 manual');
    expect(shown.filter((line) => line.includes('-5'))).toEqual([]);
  });
});
