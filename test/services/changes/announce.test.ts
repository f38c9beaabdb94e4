import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { acknowledgeChange } from '../../../src/services/changes/acknowledge.ts';
import { announceApproval, announceChange, refreshChange } from '../../../src/services/changes/announce.ts';
import { plantChange, readChange } from '../../support/changes.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const told = (id: string) =>
  company.db.announcement.findMany({
    where: { subject: { startsWith: `change:${id}` } },
    orderBy: { key: 'asc' },
    include: { chat: { select: { teamId: true } } },
  });
/** `in east-1`, `li`, each with how often it was brought up to date. */
const shown = async (id: string, kind: string) => {
  const names = new Map(
    ['wang', 'li', 'sun', 'lin', 'chen', 'zhou', 'huang', 'he'].map((key) => [company.idOf(key), key]),
  );
  const teams = new Map(['company', 'east', 'east-1', 'east-2', 'south-1'].map((key) => [company.idOf(key), key]));
  return (await told(id))
    .filter((one) => one.kind === kind)
    .map(({ chat, personId, wanted }) => `${chat ? teams.get(chat.teamId) : names.get(personId ?? '')} ${wanted}`)
    .toSorted();
};
const worded = async (kind: string, about: object, at = '2026-11-18T06:05:00Z') => {
  const card = await announcements(openTypeface())
    .find((one) => one.kind === kind)
    ?.card(
      {
        ...{ db: company.db, orgId: company.org.id, reader: enSlack, now: Temporal.Instant.from(at) },
        ...{ privacy: 'full', chatId: undefined },
      },
      about,
    );
  return card && toText(card);
};

describe('a change that is published', () => {
  it('is told once to the chats of the team in both messengers, to everybody it concerns, and to its author', async () => {
    const change = await plantChange(company, { number: 1, concerns: ['li', 'sun', 'chen', 'he'] });
    await company.as('huang', (work) => announceChange(work, change));
    await company.as('huang', (work) => announceChange(work, change));
    expect(await shown(change.id, 'change')).toEqual(['east-1 1', 'east-1 1']);
    expect(await shown(change.id, 'change-for-me')).toEqual(['chen 1', 'he 1', 'li 1', 'sun 1']);
    expect(await shown(change.id, 'change-author')).toEqual(['wang 1']);
  });

  it('is not told to the author who publishes it', async () => {
    const change = await plantChange(company, { number: 2 });
    await company.as('wang', (work) => announceChange(work, change));
    expect(await shown(change.id, 'change-author')).toEqual([]);
  });

  it('is told in no chat where so few have other targets that it says who', async () => {
    const change = await plantChange(company, { number: 3, kind: 'target', concerns: ['li'] });
    await company.as('wang', (work) => announceChange(work, change));
    expect([await shown(change.id, 'change'), await shown(change.id, 'change-for-me')]).toEqual([[], ['li 1']]);
  });

  it('stands in chats with the day and a count, and with nobody’s name', async () => {
    await plantChange(company, { number: 4, concerns: ['li', 'sun', 'chen', 'he'] });
    expect(await worded('change', { number: 4 })).toBe(
      [
        'Scorecard change #4 takes effect on Dec 1 (in 13 days)',
        'East One',
        'Customer visits 20% → 15%, teamwork points 15% → 20%, the rest unchanged',
        'Why: “joint visits close more often”',
        '0 of 4 have seen it',
        'Change #4 · “Seen” means that you have read it, not that you agree',
        '[Mark as seen] [Compare]',
      ].join('\n'),
    );
    expect(await worded('change', { number: 4 }, '2026-12-01T02:00:00Z')).toMatch(
      /^Scorecard change #4 took effect on Dec 1\n/,
    );
  });
});

describe('whoever a change concerns', () => {
  it('says once that they have seen it; the posts count it, and nobody else is told', async () => {
    const change = await plantChange(company, { number: 5, concerns: ['li', 'sun', 'chen', 'he'] });
    await company.as('wang', (work) => announceChange(work, change));
    const both = [
      await company.as('li', (work) => acknowledgeChange(work, 5)),
      await company.as('li', (work) => acknowledgeChange(work, 5)),
    ];
    expect(both.map(({ seen, of }) => [seen, of])).toEqual([
      [1, 4],
      [1, 4],
    ]);
    expect(await shown(change.id, 'change')).toEqual(['east-1 2', 'east-1 2']);
    expect(await shown(change.id, 'change-for-me')).toEqual(['chen 1', 'he 1', 'li 2', 'sun 1']);
    const audited = await company.db.audit.findMany({ where: { subject: `change:${change.id}` } });
    expect(audited).toMatchObject([
      { action: 'change.acknowledge', actorId: company.idOf('li'), after: { number: 5 } },
    ]);
    expect(await worded('change-for-me', { number: 5, personId: company.idOf('li') })).toContain(
      'You have seen it (Nov 18, 14:00) · 1 of 4',
    );
  });

  it('is the only one who can, and only of what is published', async () => {
    await plantChange(company, { number: 6, concerns: ['li'] });
    await plantChange(company, { number: 7, concerns: ['li'], state: 'submitted' });
    const asks = (who: string, number: number) => refusal(company.as(who, (work) => acknowledgeChange(work, number)));
    expect(await asks('sun', 6)).toEqual({ code: 'change-concerns-others', number: 6 });
    expect(await asks('ouyang', 6)).toEqual({ code: 'nothing-to-show' });
    expect(await asks('li', 7)).toEqual({ code: 'nothing-to-show' });
    expect(await asks('li', 99)).toEqual({ code: 'nothing-to-show' });
  });

  it('counts only while they are there', async () => {
    const change = await plantChange(company, { number: 8, concerns: ['li', 'sun', 'chen', 'he', 'huang'] });
    await company.as('huang', (work) => acknowledgeChange(work, 8));
    const huang = { orgId: company.org.id, id: company.idOf('huang') };
    await company.db.person.update({ where: { orgId_id: huang }, data: { leftOn: new Date('2026-11-17') } });
    expect((await worded('change', { number: 8 }))?.split('\n')).toContain('0 of 4 have seen it');
    await company.db.person.update({ where: { orgId_id: huang }, data: { leftOn: null } });
    expect((await worded('change', { number: 8 }))?.split('\n')).toContain('1 of 5 have seen it');
    expect((await readChange(company, change.number)).parties).toHaveLength(5);
  });
});

describe('a change that waits for others', () => {
  it('is shown to whoever can approve it until that is done', async () => {
    const change = await plantChange(company, { number: 10, state: 'submitted' });
    await company.as('wang', (work) => announceApproval(work, change, [company.idOf('zhou'), company.idOf('huang')]));
    const approval = { orgId: company.org.id, changeId: change.id, personId: company.idOf('zhou') };
    await company.db.changeApproval.create({ data: { ...approval, approvedAt: new Date() } });
    const now = await readChange(company, 10);
    await company.as('zhou', (work) => refreshChange(work, now));
    expect(await shown(change.id, 'change-approval')).toEqual(['huang 2', 'zhou 2']);
    expect(await shown(change.id, 'change-author')).toEqual(['wang 1']);
    const asked = (who: string) => worded('change-approval', { number: 10, personId: company.idOf(who) });
    expect(await asked('huang')).toMatch(/^Change #10 \(East One\) waits for your approval\n/);
    expect(await asked('zhou')).toMatch(/^You have approved change #10\n/);
  });

  it('says everywhere that it was withdrawn', async () => {
    const change = await plantChange(company, { number: 11, concerns: ['li', 'sun', 'chen', 'he'] });
    await company.as('wang', (work) => announceChange(work, change));
    const at = new Date('2026-11-19T02:00:00Z');
    const by = { withdrawnAt: at, withdrawnById: company.idOf('huang') };
    await company.db.change.updateMany({ where: { id: change.id }, data: { state: 'withdrawn', ...by } });
    const withdrawn = await readChange(company, 11);
    await company.as('huang', (work) => refreshChange(work, withdrawn));
    expect(await shown(change.id, 'change')).toEqual(['east-1 2', 'east-1 2']);
    expect(await shown(change.id, 'change-for-me')).toEqual(['chen 2', 'he 2', 'li 2', 'sun 2']);
    expect(await shown(change.id, 'change-author')).toEqual(['wang 1']);
    expect(await worded('change', { number: 11 })).toMatch(
      /^Scorecard change #11 was withdrawn on Nov 19, nothing changes\n/,
    );
    expect(await refusal(company.as('li', (work) => acknowledgeChange(work, 11)))).toEqual({
      ...{ code: 'change-stage', number: 11, act: 'acknowledge', stage: 'withdrawn' },
    });
  });
});
