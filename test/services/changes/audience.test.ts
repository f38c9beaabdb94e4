import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { acknowledgeChange } from '../../../src/services/changes/acknowledge.ts';
import { announceChange } from '../../../src/services/changes/announce.ts';
import { tellNewcomers } from '../../../src/services/changes/newcomers.ts';
import { seenList } from '../../../src/services/changes/seen-list.ts';
import { changeShown } from '../../../src/services/changes/show.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { fromDay } from '../../../src/store/time.ts';
import { seenDocument } from '../../../src/views/change-seen.ts';
import { plantChange, readChange } from '../../support/changes.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await plantChange(company, { number: 1, team: 'east', author: 'huang', concerns: ['li', 'sun', 'he', 'xu'] });
  await company.as('li', (work) => acknowledgeChange(work, 1));
});
afterAll(() => company.close());

const named = (people: readonly { readonly person: { readonly alias: string | null } }[]) =>
  people.map(({ person }) => person.alias).toSorted();
const audience = async (who: string) => {
  const { audience: shown } = await company.as(who, (work) => changeShown(work, 1));
  return shown && { seen: named(shown.seen), unseen: named(shown.unseen) };
};

describe('who has seen a change', () => {
  it('is listed for its author and for admins, for a manager as far as their own people go, and for nobody else', async () => {
    const all = { seen: ['Li Na'], unseen: ['He Miao', 'Sun Yue', 'Xu Lei'] };
    expect([await audience('wang'), await audience('huang')]).toEqual([all, all]);
    expect(await audience('zhou')).toEqual({ seen: [], unseen: ['He Miao', 'Xu Lei'] });
    expect([await audience('li'), await audience('chen')]).toEqual([undefined, undefined]);
  });

  it('is exported to the same, those first who have not', async () => {
    const list = await company.as('wang', (work) => seenList(work, 1));
    const { name, bytes } = seenDocument(enSlack, list);
    expect(name).toBe('Change 1 seen.csv');
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      'Name,Team,State,Seen at (Asia/Shanghai)',
      ...['He Miao,East Two,not seen,', 'Sun Yue,East One,not seen,', 'Xu Lei,East Two,not seen,'],
      'Li Na,East One,seen,2026-11-18 14:00',
      '',
    ]);
    expect(await refusal(company.as('li', (work) => seenList(work, 1)))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(company.as('wang', (work) => seenList(work, 9)))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('whoever a change comes to concern before it takes effect', () => {
  it('is told of it as well, once; whom it does not concern any more is neither asked nor counted', async () => {
    const { db, org, idOf } = company;
    const home = async (key: string) => db.membership.findFirstOrThrow({ where: { personId: idOf(key) } });
    const everybody = (await db.membership.findMany({ select: { personId: true } })).map(({ personId }) => personId);
    const names = ['wang', 'chen', 'li', 'sun', 'zhou', 'he', 'xu', 'ma', 'lin', 'huang', 'wu', 'ouyang'];
    const all = names.filter((key) => everybody.includes(idOf(key)));
    const change = await plantChange(company, {
      number: 2,
      team: 'company',
      concerns: all.filter((key) => key !== 'he'),
    });
    await company.as('wang', (work) => announceChange(work, change));
    await company.as('li', (work) => acknowledgeChange(work, 2));
    for (const key of ['sun', 'li']) {
      const { orgId, teamId, personId, from } = await home(key);
      await db.membership.update({
        where: { orgId_teamId_personId_from: { orgId, teamId, personId, from } },
        data: { until: fromDay(Temporal.PlainDate.from('2026-11-20')) },
      });
    }
    await db.organisation.update({ where: { id: org.id }, data: { revision: { increment: 1 } } });
    const wheels = { db, queue: company.queue, newId: randomUUIDv7, rulesAt: keepRules() };
    const now = Temporal.Instant.from('2026-11-19T02:00:00Z');
    const [one, other] = [tellNewcomers(), tellNewcomers()];
    const looks = [await one({ ...wheels, now }), await one({ ...wheels, now }), await other({ ...wheels, now })];
    // Change 1 concerns others by now as well.
    expect(looks).toEqual([2, 0, 0]);
    const { parties } = await readChange(company, 2);
    const concerned = parties.map(({ person }) => person.id);
    expect(concerned).toContain(idOf('he'));
    expect(concerned).toContain(idOf('li'));
    expect(concerned).not.toContain(idOf('sun'));
    const told = await db.announcement.findMany({ where: { subject: `change:${change.id}:${idOf('he')}` } });
    expect(told).toMatchObject([{ personId: idOf('he'), kind: 'change-for-me', wanted: 1 }]);
  });
});
