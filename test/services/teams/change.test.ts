import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, openDoor, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

const press = async (...pressed: Parameters<Door['presses']>) => titleOf(await door.presses(...pressed));

const teamsOf = async (key: string): Promise<string[]> => {
  const rows = await company.db.membership.findMany({
    where: { personId: company.idOf(key), until: null },
    include: { team: { select: { name: true } } },
  });
  return rows.map(({ team, role }) => `${team.name} ${role}`).sort();
};

describe('an admin', () => {
  it('makes a team, and takes it back while nobody is in it', async () => {
    const made = await door.says('ou_wang', '团队 新建 华东三队 属于 华东大区');
    expect(titleOf(made)).toBe('已建团队：华东三队，在华东大区下面');
    expect(titleOf(await door.says('ou_wang', '团队 新建 华东三队'))).toBe('已经有团队叫华东三队，没有改动');
    expect(await press('ou_wang', made, 'undo-team-new')).toBe('已撤销：没有团队华东三队了');
    expect(await company.db.team.count({ where: { name: '华东三队' } })).toBe(0);
  });

  it('moves somebody when that is confirmed, once, and the totals follow', async () => {
    const asked = await door.says('ou_wang', '团队 加 @孙悦 到 华东二队');
    expect(titleOf(asked)).toBe('让孙悦转到华东二队？还没生效');
    expect(await teamsOf('sun')).toEqual(['华东一队 member']);
    expect(await press('ou_li', asked, 'confirm-team')).toBe('没有可看的内容');
    expect(await press('ou_wang', asked, 'confirm-team')).toBe('孙悦加入了华东二队');
    expect(await press('ou_wang', asked, 'confirm-team')).toBe('这个已经处理过了，没有再改动');
    expect(await teamsOf('sun')).toEqual(['华东二队 member']);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(company.queued.length).toBeGreaterThan(0);
  });

  it('stores nothing of what was discarded, or has changed meanwhile', async () => {
    const discarded = await door.says('ou_wang', '团队 加 @孙悦 到 华东一队');
    expect(await press('ou_wang', discarded, 'discard-team')).toBe('没有调整，一切照旧');
    expect(await press('ou_wang', discarded, 'confirm-team')).toBe('这个已经处理过了，没有再改动');
    const [first, second] = [
      await door.says('ou_wang', '团队 加 @孙悦 到 华东一队'),
      await door.says('ou_wang', '团队 加 @孙悦 到 华南队'),
    ];
    expect(await press('ou_wang', second, 'confirm-team')).toBe('孙悦加入了华南队');
    expect(await press('ou_wang', first, 'confirm-team')).toBe('情况变了，没有改动。请重新发一次');
    expect(await teamsOf('sun')).toEqual(['华南队 member']);
  });

  it('names another manager, who takes the team over', async () => {
    const asked = await door.says('UWANG', 'team manager @Chen Chen of East One');
    expect(titleOf(asked)).toBe('让陈晨负责华东一队？还没生效');
    expect(await press('UWANG', asked, 'confirm-team')).toBe('陈晨是华东一队的负责人了');
    expect([await teamsOf('chen'), await teamsOf('wang')]).toEqual([['华东一队 manager'], ['华东一队 member']]);
  });

  it('binds a group to a team, and is told to go there from a single chat', async () => {
    expect(titleOf(await door.says('UWANG', 'team here East Two', { chat: { id: 'D1', direct: true } }))).toContain(
      '群里',
    );
    const bound = await door.says('UWANG', 'team here East Two', { chat: { id: 'CNEW', direct: false } });
    expect(titleOf(bound)).toBe('这个群绑定了华东二队');
    const chat = await company.db.chat.findFirstOrThrow({
      where: { externalId: 'CNEW' },
      include: { schedules: true },
    });
    const digests = chat.schedules.map(({ digest }) => digest).sort();
    expect([chat.privacy, digests]).toEqual(['progress', ['month', 'quarter', 'weekly']]);
  });

  it('gives a bound group another zone, and since when is known', async () => {
    const here = () => door.says('UWANG', 'team here East Two', { chat: { id: 'CZONE', direct: false } });
    const known = async () => {
      const { zone, zoneSince } = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CZONE' } });
      return [zone, zoneSince];
    };
    const organisation = (zone: string) =>
      company.db.organisation.update({ where: { id: company.org.id }, data: { zone, revision: { increment: 1 } } });
    await here();
    await here();
    expect(await known()).toEqual(['Asia/Shanghai', null]);
    await organisation('Europe/Berlin');
    await here();
    expect(await known()).toEqual(['Europe/Berlin', fromInstant(opening.toInstant())]);
    await organisation('Asia/Shanghai');
  });
});

describe('somebody who has not written yet', () => {
  it('is brought by whoever mentions them, and stands under the right team', async () => {
    expect(titleOf(await door.says('UWANG', 'team add <@UFRESH> East Two'))).toBe('UFRESH 加入了华东二队');
    const { person } = await company.db.identity.findFirstOrThrow({
      where: { externalId: 'UFRESH' },
      include: { person: { include: { memberships: { include: { team: true } } } } },
    });
    expect(person.memberships.map(({ team }) => team.name)).toEqual(['华东二队']);
    const joined = { action: 'person.join', subject: `person:${person.id}` };
    expect((await company.db.audit.findFirstOrThrow({ where: joined })).actorId).toBe(company.idOf('wang'));
    expect(titleOf(await door.says('UFRESH', 'team'))).toMatch(/^East Two: /);
  });

  it('is nobody where the messenger knows no such colleague, or where a rep mentions them', async () => {
    const before = await company.db.person.count();
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: false });
    expect(titleOf(await door.says('UWANG', 'team add <@UGUEST> to East Two'))).toBe('没找到“UGUEST”，没有改动');
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: true });
    expect(titleOf(await door.says('UHE', 'team add <@USTRANGER> to East Two'))).toContain('Nobody found');
    expect(await company.db.person.count()).toBe(before);
  });
});

describe('whoever may not', () => {
  it.each([
    ['UHE', 'team new West', 'That is for admins, such as Wang Qiang'],
    ['UZHOU', 'team add @Li Na to South One', 'The manager above or an admin does this'],
    ['UHE', 'team add @Li Na to East Two', 'A manager does this'],
  ])('is told who may: %s says %s', async (user, text, fact) => {
    const before = await company.db.membership.count();
    expect(titleOf(await door.says(user, text))).toContain(fact);
    expect(await company.db.membership.count()).toBe(before);
  });

  it('is told what is not understood, and nothing changes', async () => {
    const before = await company.db.membership.count();
    expect(titleOf(await door.says('UWANG', 'team add @Nobody to East Two'))).toBe('没找到“@Nobody”，没有改动');
    expect(titleOf(await door.says('UWANG', 'team add @Li Na to Eest Two'))).toBe('没有“Eest Two”这个团队，没有改动');
    expect(titleOf(await door.says('UWANG', 'team add @Ma Xiaodong to East Two'))).toBe('已经是这样了，没有改动');
    expect(await company.db.membership.count()).toBe(before);
  });
});

it('everybody sees the own team', async () => {
  expect(titleOf(await door.says('UHE', 'team'))).toMatch(/^East Two: \d people$/);
});
