import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin as told } from '../../../src/announcements/admin.ts';
import { toText } from '../../../src/card/text.ts';
import { opening } from '../../../src/playground/company.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;
/** What was in the audit before. */
let audits: ReadonlySet<string>;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  const wang = { id: company.idOf('wang') };
  await company.db.person.updateMany({ where: { NOT: wang }, data: { admin: false } });
  await company.db.person.updateMany({ where: wang, data: { admin: true } });
  audits = new Set((await company.db.audit.findMany({ select: { id: true } })).map(({ id }) => id));
  await company.db.announcement.deleteMany({ where: { kind: 'admin' } });
});

const confirms = async (user: string, asked: Answer) => titleOf(await door.presses(user, asked, 'confirm-admin'));
const does = async (user: string, text: string) => confirms(user, await door.says(user, text));
const tell = async (user: string, text: string) => titleOf(await door.says(user, text));
const admins = async () => {
  const people = await company.db.person.findMany({ where: { admin: true }, select: { alias: true } });
  return people.map(({ alias }) => alias).sort();
};
const audited = async () => {
  const rows = await company.db.audit.findMany({ orderBy: { id: 'asc' } });
  return rows
    .filter(({ id }) => !audits.has(id))
    .map(({ action, subject, before, after }) => ({ action, subject, before, after }));
};

/** What somebody is told, as it would be delivered now. */
async function newsFor(key: string): Promise<string[]> {
  const facts = await company.db.announcement.findMany({
    where: { kind: 'admin', personId: company.idOf(key) },
    orderBy: { id: 'asc' },
  });
  const place = {
    ...({
      db: company.db,
      orgId: company.org.id,
      now: opening.toInstant(),
      privacy: 'full',
      chatId: undefined,
    } as const),
    reader: { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const,
  };
  const cards = await Promise.all(facts.map(({ about }) => told.card(place, about)));
  return cards.map((card) => (card ? toText(card) : ''));
}

describe('an admin', () => {
  it('makes somebody an admin once it was shown what that is, who is told and may do it from then on', async () => {
    const asked = await door.says('ou_wang', '团队 管理员 @周敏');
    expect(titleOf(asked)).toBe('让周敏当管理员？还没生效');
    expect(linesOf(asked)).toContain('变更：起草考核方案和目标的变更，批准别人起草的');
    expect(await admins()).toEqual(['Wang Qiang']);
    expect(await confirms('ou_wang', asked)).toBe('周敏是管理员了');
    expect(await admins()).toEqual(['Wang Qiang', 'Zhou Min']);
    const subject = `person:${company.idOf('zhou')}`;
    expect(await audited()).toEqual([
      { action: 'admin.name', subject, before: { admin: false }, after: { admin: true } },
    ]);
    const [news] = await newsFor('zhou');
    expect(news).toMatch(/^You are an admin now\n/);
    expect(news).toContain('Named by Wang Qiang · The setup list: /qibu setup');
    expect(await tell('UZHOU', 'team new East Four')).toContain('New team: East Four');
  });

  it('takes it back, who is told that as well, and of what is over by then nothing', async () => {
    await does('UWANG', 'team admin @Zhou Min');
    const asked = await door.says('UWANG', 'team admin @Zhou Min off');
    expect(saidBy(asked)).toContain('ADMINS 设置');
    expect(await confirms('UWANG', asked)).toBe('周敏不再是管理员');
    expect(await admins()).toEqual(['Wang Qiang']);
    expect((await audited()).at(-1)).toMatchObject({ action: 'admin.dismiss', after: { admin: false } });
    expect(await newsFor('zhou')).toEqual(['', expect.stringContaining('You are no longer an admin')]);
    expect(await tell('UZHOU', 'team new East Five')).toBe('That is for admins, such as Wang Qiang');
  });

  it('changes nothing by what was discarded, is somebody else’s, was used, or is so already', async () => {
    const asked = await door.says('UWANG', 'team admin @Zhou Min');
    expect(await confirms('UZHOU', asked)).toBe('That is for admins, such as Wang Qiang');
    expect(titleOf(await door.presses('UWANG', asked, 'discard-admin'))).toBe('没有改动，管理员照旧');
    expect(await confirms('UWANG', asked)).toBe('这个已经处理过了，没有再改动');
    const twice = [await door.says('UWANG', 'team admin @Zhou Min'), await door.says('UWANG', 'team admin @Zhou Min')];
    expect(await Promise.all(twice.map((one) => confirms('UWANG', one)))).toEqual(
      expect.arrayContaining(['周敏是管理员了', '已经是这样了，没有改动']),
    );
    expect(await tell('UWANG', 'team admin @Zhou Min')).toBe('已经是这样了，没有改动');
    expect(await tell('UWANG', 'team admin @Li Na off')).toBe('已经是这样了，没有改动');
    expect(await newsFor('zhou')).toHaveLength(1);
  });

  it('stops being one only while another stays, who can be written to and is not about to leave', async () => {
    const refused = await door.says('ou_wang', '团队 管理员 @王强 关');
    expect(saidBy(refused)).toMatch(/公司至少要有一位管理员\n先让另一位当管理员：团队 管理员 @李娜/);
    await does('ou_wang', '团队 管理员 @周敏');
    const zhou = { id: company.idOf('zhou') };
    await company.db.person.updateMany({ where: zhou, data: { leftOn: fromDay(opening.toPlainDate()) } });
    expect(await tell('ou_wang', '团队 管理员 @王强 关')).toBe('没有改动：公司至少要有一位管理员');
    await company.db.person.updateMany({ where: zhou, data: { leftOn: null } });
    expect(await does('ou_wang', '团队 管理员 @王强 关')).toBe('你不再是管理员了');
    expect(await admins()).toEqual(['Zhou Min']);
    expect(await newsFor('wang')).toEqual([]);
  });
});

describe('whoever', () => {
  it('is no admin is told who may, whomever it is about', async () => {
    for (const whom of ['@Zhou Min', '@Wang Qiang off', '@Nemo']) {
      expect(await tell('UZHOU', `team admin ${whom}`)).toBe('That is for admins, such as Wang Qiang');
    }
    expect(await audited()).toHaveLength(3);
  });

  it('is a guest, has left, has no account or is nobody is not made one', async () => {
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: name !== 'UGUEST' });
    expect(await tell('UWANG', 'team admin <@UGUEST>')).toBe('没找到“UGUEST”，没有改动');
    expect(titleOf(await door.says('UWANG', 'team admin <@UFRESH>'))).toBe('让 UFRESH 当管理员？还没生效');
    const li = company.idOf('li');
    await company.db.person.updateMany({
      where: { id: li },
      data: { leftOn: fromDay(opening.toPlainDate().subtract({ days: 1 })) },
    });
    expect(await tell('UWANG', 'team admin @Li Na')).toBe('没找到“@Li Na”，没有改动');
    await company.db.person.updateMany({ where: { id: li }, data: { leftOn: null } });
    const asked = await door.says('UWANG', 'team admin @Li Na');
    const workspace = { platform: 'feishu' } as const;
    await company.db.workspace.updateMany({ where: workspace, data: { disconnectedAt: new Date() } });
    expect(await tell('UWANG', 'team admin @Li Na')).toBe('没找到“@Li Na”，没有改动');
    expect(await confirms('UWANG', asked)).toBe('情况变了，没有改动。请重新发一次');
    await company.db.workspace.updateMany({ where: workspace, data: { disconnectedAt: null } });
    expect(await admins()).toEqual(['Wang Qiang']);
  });
});

it('of two who dismiss each other at the same moment one stays, and of three as well whoever was first', async () => {
  await does('UWANG', 'team admin @Zhou Min');
  const asked = {
    UWANG: await door.says('UWANG', 'team admin @Zhou Min off'),
    UZHOU: await door.says('UZHOU', 'team admin @Wang Qiang off'),
  };
  await Promise.all((['UWANG', 'UZHOU'] as const).map((user) => confirms(user, asked[user])));
  expect(await admins()).toHaveLength(1);
  const [first, other] = (await admins())[0] === 'Wang Qiang' ? ['UWANG', 'UZHOU'] : ['UZHOU', 'UWANG'];
  const nameOf = (user: string | undefined) => (user === 'UWANG' ? 'Wang Qiang' : 'Zhou Min');
  await does(first ?? '', `team admin @${nameOf(other)}`);
  await does(first ?? '', 'team admin @Li Na');
  const again = {
    UWANG: await door.says('UWANG', 'team admin @Zhou Min off'),
    UZHOU: await door.says('UZHOU', 'team admin @Wang Qiang off'),
  };
  await Promise.all((['UWANG', 'UZHOU'] as const).map((user) => confirms(user, again[user])));
  // Whoever has been dismissed dismisses nobody any more.
  expect(await admins()).toHaveLength(2);
  expect(door.errors).toEqual([]);
});
