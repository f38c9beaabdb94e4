import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { ownHistory } from '../../../src/services/reports/history.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { inbound, openDoor, pressed, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const reports = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);
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
