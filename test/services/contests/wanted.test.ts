import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContestAsked, wantedContest } from '../../../src/services/contests/wanted.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const chats = new Map<string, string>();

beforeAll(async () => {
  company = await foundCompany();
  for (const { id, externalId } of await company.db.chat.findMany()) chats.set(externalId, id);
});
afterAll(() => company.close());

const wanted = (asked: ContestAsked, who = 'chen', chat?: string) =>
  company.as(who, (work) => wantedContest(work, asked, chat && chats.get(chat)));

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a contest that is asked for', () => {
  it('is what was said, in either language', async () => {
    const said = {
      sides: '@Li Na',
      indicator: '拜访',
      by: '达成率',
      from: '11-23',
      until: '2026-11-27',
      min: '６０%',
      tie: 'new',
    };
    expect(await wanted(said)).toMatchObject({
      sides: [{ id: company.idOf('chen') }, { id: company.idOf('li') }],
      indicator: { key: 'visits' },
      tieBreak: { key: 'new-customers' },
      measure: 'attainment',
      minimum: 6_000n,
      from: day('2026-11-23'),
      until: day('2026-11-27'),
      closesAt: Temporal.Instant.from('2026-11-30T10:00:00Z'),
      place: { team: { name: '华东一队' } },
    });
  });

  it('begins on the next working day, by % of target for what weighs most, where no more was said', async () => {
    expect(await wanted({ sides: '@李娜' })).toMatchObject({
      ...{ indicator: { key: 'sales-amount' }, measure: 'attainment', minimum: undefined, tieBreak: undefined },
      ...{ from: day('2026-11-19'), until: day('2026-11-27') },
    });
  });

  it('is between teams of whoever leads them, by name or by id', async () => {
    const teams = ['east-1', 'east-2'].map((key) => company.idOf(key));
    for (const sides of ['East One, 华东二队', teams.join(',')]) {
      expect((await wanted({ sides }, 'wang')).sides.map(({ id }) => id)).toEqual(teams);
    }
  });

  it('by value is by % of target where the chat shows no values', async () => {
    const asked = { sides: '@Li Na', indicator: 'visits', by: 'value', min: '20' };
    expect(await wanted(asked, 'chen', 'CEAST1')).toMatchObject({
      measure: 'attainment',
      narrowed: true,
      minimum: 2_000n,
    });
    const id = chats.get('CEAST1') ?? '';
    await company.db.chat.update({ where: { orgId_id: { orgId: company.org.id, id } }, data: { privacy: 'value' } });
    expect(await wanted(asked, 'chen', 'CEAST1')).toMatchObject({ measure: 'value', narrowed: false, minimum: 20n });
  });

  it('is seen in the chat it was asked for in, and else in that of the own team', async () => {
    expect((await wanted({ sides: '@Li Na' }, 'chen', 'CSALES')).place.id).toBe(chats.get('CSALES'));
    expect((await wanted({ sides: '@Li Na' })).place.team.name).toBe('华东一队');
    // A chat that is not in reach cannot be chosen.
    const chosen = await wanted({ sides: '@Li Na', chat: company.idOf('south-1') });
    expect(chosen.place.team.name).toBe('华东一队');
  });
});

describe('what does not do', () => {
  const partOf = async (asked: ContestAsked, who?: string, chat?: string) => {
    const refused = await refusal(wanted({ sides: '@Li Na', ...asked }, who, chat));
    return refused?.code === 'contest-misread' ? refused.problems : refused;
  };

  it.each<[ContestAsked, object]>([
    [{ sides: ' ' }, { part: 'sides', why: 'missing' }],
    [{ sides: '@Chen Chen' }, { part: 'sides', why: 'self' }],
    [{ sides: '@Nemo' }, { part: 'sides', why: 'nobody', word: '@Nemo' }],
    [{ sides: '@Li Na, @Sun Yue' }, { part: 'sides', why: 'several-people' }],
    [{ sides: 'East One, North' }, { part: 'sides', why: 'nobody', word: 'North' }],
    [{ indicator: 'complaints' }, { part: 'indicator', indicator: { key: 'complaints' } }],
    [{ indicator: 'vists' }, { part: 'indicator', indicator: undefined }],
    [{ tie: 'renewal rate' }, { part: 'tie', indicator: { key: 'renewal-rate' } }],
    [
      { indicator: 'visits', tie: 'visits' },
      { part: 'tie', why: 'same' },
    ],
    [{ by: 'feeling' }, { part: 'by', word: 'feeling' }],
    [{ from: '11-18' }, { part: 'from', why: 'gone' }],
    [{ from: 'now' }, { part: 'from', why: 'unclear' }],
    [{ until: '11-10' }, { part: 'until', why: 'gone' }],
    [{ until: '2-31' }, { part: 'until', why: 'unclear' }],
    [
      { from: '11-20', until: '11-20' },
      { part: 'until', why: 'short' },
    ],
    [{ until: '2027-01-05' }, { part: 'until', why: 'period', last: day('2026-12-31') }],
    [
      { from: '2027-02-01', until: '2027-02-05' },
      { part: 'by', why: 'no-target' },
    ],
    [{ min: 'much' }, { part: 'min', word: 'much' }],
  ])('%o', async (asked, problem) => expect(await partOf(asked)).toMatchObject([problem]));

  it('is all told together', async () => {
    expect(await partOf({ sides: '', indicator: 'vists', by: 'feeling' })).toMatchObject([
      { part: 'sides' },
      { part: 'indicator' },
      { part: 'by' },
    ]);
  });

  it('is one team, a team and a part of it, or teams of others', async () => {
    expect(await partOf({ sides: 'East One, East Two' })).toMatchObject({
      code: 'not-your-team',
      team: { name: '华东一队' },
    });
    expect(await partOf({ sides: 'East One' }, 'wang')).toMatchObject([{ part: 'sides', why: 'alone' }]);
    expect(await partOf({ sides: 'East Region, East One' }, 'wang')).toMatchObject([{ part: 'sides', why: 'within' }]);
  });

  it('is a chat that shows nobody, for two people, and no chat at all', async () => {
    const where = { orgId_id: { orgId: company.org.id, id: chats.get('CSALES') ?? '' } };
    await company.db.chat.update({ where, data: { privacy: 'team' } });
    expect(await partOf({}, 'chen', 'CSALES')).toMatchObject([{ part: 'chat', why: 'no-people' }]);
    await company.db.chat.update({ where, data: { privacy: 'progress' } });
    await company.db.announcement.deleteMany();
    await company.db.schedule.deleteMany();
    await company.db.chat.deleteMany();
    expect(await partOf({})).toMatchObject([{ part: 'chat', why: 'none' }]);
  });
});
