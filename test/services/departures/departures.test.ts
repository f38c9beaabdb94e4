import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { confirmDeparture } from '../../../src/services/departures/confirm.ts';
import { previewDeparture } from '../../../src/services/departures/preview.ts';
import { takeBackDeparture } from '../../../src/services/departures/take-back.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal } from '../../support/refusals.ts';
import { payOctober } from '../../support/stated.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  await payOctober(company, ['ma', 'xu']);
  door = openDoor(company);
  await company.db.person.updateMany({ where: { id: company.idOf('wang') }, data: { locale: 'en' } });
});
afterAll(() => company.close());

const day = (text: string) => Temporal.PlainDate.from(text);
const leaves = async (who: string, on: string) => {
  const { draftId } = await company.as('wang', (work) => previewDeparture(work, who, day(on)));
  return company.as('wang', (work) => confirmDeparture(work, draftId));
};
const placesOf = async (key: string) => {
  const rows = await company.db.membership.findMany({ where: { personId: company.idOf(key) } });
  return rows.map(({ until }) => until?.toISOString().slice(0, 10) ?? null);
};
const leftOn = async (key: string) =>
  (await company.db.person.findFirstOrThrow({ where: { id: company.idOf(key) } })).leftOn?.toISOString().slice(0, 10);
/** Whether somebody is answered as one of the company. */
async function mayStill(account: string, at: Temporal.ZonedDateTime): Promise<boolean> {
  const where = { action: 'refused.not-a-member' };
  const before = await company.db.audit.count({ where });
  await openDoor(company, { clock: () => at.toInstant() }).says(account, '目标');
  return (await company.db.audit.count({ where })) === before;
}
const teamTotals = async () => company.db.teamTotal.findMany({ where: { day: { lt: new Date('2026-11-18') } } });

describe('somebody leaves', () => {
  it('on a day to come, once that was shown: in no team after it, with targets prorated', async () => {
    const shown = await door.says('UWANG', 'team left @Huang Zhiwei 11-30');
    expect(titleOf(shown)).toBe('Is Mon, Nov 30 the last day of Huang Zhiwei? Not stored yet');
    expect(linesOf(shown)).toContain('Then no more in South One');
    expect(await leftOn('huang')).toBeUndefined();
    const target = async () => {
      const [standing] = await company.as('wang', async (work) => {
        const visits = indicatorsOn(work.org, work.today).filter(({ key }) => key === 'visits');
        return (await standingsOfPeople(work, [company.idOf('huang')], visits)).get(company.idOf('huang')) ?? [];
      });
      return standing?.target;
    };
    const before = await target();
    expect(saidBy(await door.presses('UWANG', shown, 'confirm-departure'))).toContain(
      'Stored: Mon, Nov 30 is the last day of Huang Zhiwei',
    );
    expect([await leftOn('huang'), await placesOf('huang')]).toEqual(['2026-11-30', ['2026-11-30']]);
    expect(await target()).toBeLessThan(before ?? 0n);
    const [row] = await company.db.audit.findMany({ where: { action: 'person.leave' } });
    expect(row).toMatchObject({ before: { day: null }, after: { day: '2026-11-30' } });
    expect(await mayStill('ou_huang', opening)).toBe(true);
    expect(await mayStill('ou_huang', opening.add({ days: 13 }))).toBe(false);
  });

  it('on a day that is over, and what counted for the team through it still does', async () => {
    const before = await teamTotals();
    await leaves('@Wu Jiaqi', '2026-11-17');
    expect([await leftOn('wu'), await placesOf('wu')]).toEqual(['2026-11-17', ['2026-11-17']]);
    expect(await teamTotals()).toEqual(before);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(await mayStill('ou_wu', opening)).toBe(false);
  });

  it('and back, where they were', async () => {
    await company.as('wang', (work) => takeBackDeparture(work, '@Wu Jiaqi'));
    expect([await leftOn('wu'), await placesOf('wu')]).toEqual([undefined, [null]]);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    const again = company.as('wang', (work) => takeBackDeparture(work, '@Wu Jiaqi'));
    expect(await refusal(again)).toMatchObject({ code: 'no-change' });
  });

  it('whom others rely on: it is shown what has to be taken over', async () => {
    const shown = await door.says('UWANG', 'team left @Zhou Min');
    expect(titleOf(shown)).toBe('Is Wed, Nov 18 the last day of Zhou Min? Not stored yet');
    expect(linesOf(shown)).toContain('Nobody else manages East Two: name a manager first');
    expect(saidBy(await door.presses('UWANG', shown, 'discard-departure'))).toContain('Nothing was changed');
    expect(buttonsOf(shown).map(({ action }) => action)).toEqual(['confirm-departure', 'discard-departure']);
  });

  it('not before a day that is closed, nor before they came, nor the only admin, nor twice on one day', async () => {
    const by = (who: string, on: string) => refusal(leaves(who, on));
    expect(await by('@Chen Chen', '2026-10-20')).toMatchObject({ code: 'period-closed' });
    expect(await by('@He Miao', '2020-01-01')).toMatchObject({ code: 'unreadable-input' });
    expect(await by('@Wang Qiang', '2026-11-30')).toMatchObject({ code: 'last-admin' });
    expect(await by('@Huang Zhiwei', '2026-11-30')).toMatchObject({ code: 'no-change' });
    expect(await by('@Nobody', '2026-11-30')).toMatchObject({ code: 'no-person' });
    const asked = company.as('zhou', (work) => previewDeparture(work, '@He Miao'));
    expect(await refusal(asked)).toMatchObject({ code: 'admin-only' });
    const back = company.as('zhou', (work) => takeBackDeparture(work, '@He Miao'));
    expect(await refusal(back)).toMatchObject({ code: 'admin-only' });
  });
});
