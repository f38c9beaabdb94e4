import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Said } from '../../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, inbound, openDoor, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  // Of whom a sheet says more than is known.
  await company.db.person.updateMany({ data: { email: null, mobile: null } });
  door = openDoor(company);
});
afterAll(() => company.close());

const file = (name: string, ...lines: string[]): Said => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return { kind: 'said', text: '', file: { name, size: bytes.length, read: async () => bytes } };
};

/** Somebody sends a sheet; what they are shown. */
const sends = async (user: string, name: string, ...lines: string[]): Promise<Answer> =>
  (await door.receive(inbound(user, file(name, ...lines)))).now;

/** Without the nearest names: of those that are equally near any may come first. */
const textOf = (told: Answer): string => wordsOf(told).replaceAll(/，是不是.*/g, '');

const wordsOf = (told: Answer): string =>
  told.kind === 'card'
    ? [told.card.title, ...told.card.body.flatMap((block) => ('text' in block ? [block.text] : []))].join('\n')
    : titleOf(told);

/** Sends and imports; what is said in the end. */
const imports = async (user: string, name: string, ...lines: string[]): Promise<string> =>
  textOf(await door.presses(user, await sends(user, name, ...lines), 'import-sheet'));

const personNamed = (name: string) =>
  company.db.person.findFirstOrThrow({
    where: { name },
    include: { identities: true, memberships: { where: { until: null }, include: { team: true } } },
  });

describe('teams', () => {
  const sheet = [
    '团队,英文名,上级团队',
    '华北大区,North Region,',
    '华北一队,North One,华北大区',
    '华东二队,East Two,华北大区',
    'X,,Zzz',
  ];

  it('are new, renamed and moved by an admin, and the totals follow; a second time changes nothing', async () => {
    const told = await sends('ou_wang', '团队.csv', ...sheet);
    expect(textOf(told)).toBe(
      '导入 3 个团队？还没生效\n新增 2 · 更新 1\n第 5 行“上级团队”：没有“Zzz”\n要改的行不导入，改好后把表再发一次',
    );
    expect(await company.db.team.count({ where: { name: '华北大区' } })).toBe(0);
    expect(textOf(await door.presses('ou_wang', told, 'import-sheet'))).toContain('已导入 3 个团队');
    const placed = await company.db.teamPlacement.findMany({
      where: { until: null },
      include: { team: true, parent: true },
    });
    expect(
      placed
        .filter(({ parent }) => parent?.name === '华北大区')
        .map(({ team }) => team.name)
        .sort(),
    ).toEqual(['华东二队', '华北一队']);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(textOf(await door.presses('ou_wang', told, 'import-sheet'))).toBe('这个已经处理过了，没有再改动');
    expect(textOf(await sends('ou_wang', '团队.csv', ...sheet.slice(0, 4)))).toContain('没有变化');
  });

  it('are for admins', async () => {
    expect(textOf(await sends('ULIN', 'teams.csv', 'Team,Parent', 'Mine,'))).toContain('That is for admins');
  });
});

describe('people', () => {
  const sheet = [
    '姓名,英文名,团队,角色,语言,入职日期,邮箱,手机,飞书',
    '李娜,Li Na,华东二队,,,,li@example.com,138 0000 0002,',
    '周舟,Zhou Zhou,华北一队,经理,中文,2026-11-02,zhou@example.com,,ou_zhouzhou',
    '陆远,,华北一队,,,,,,',
    '林七,,Zzz,,,,,,',
  ];

  it('are added, moved and known by their accounts; a second time changes nothing', async () => {
    expect(await imports('ou_wang', '人员.csv', ...sheet)).toBe(
      '已导入 3 人\n新增 2 · 更新 1\n第 5 行“团队”：没有“Zzz”\n要改的行不导入，改好后把表再发一次\n看团队：团队',
    );
    const [li, zhou, lu] = [await personNamed('李娜'), await personNamed('周舟'), await personNamed('陆远')];
    expect([li.email, li.mobile, li.memberships.map(({ team }) => team.name)]).toEqual([
      'li@example.com',
      '13800000002',
      ['华东二队'],
    ]);
    expect(zhou).toMatchObject({ alias: 'Zhou Zhou', locale: 'zh_CN', memberships: [{ role: 'manager' }] });
    expect(zhou.joinedOn.toISOString()).toContain('2026-11-02');
    expect(zhou.identities.map(({ externalId }) => externalId)).toEqual(['ou_zhouzhou']);
    expect(lu).toMatchObject({ identities: [], memberships: [{ role: 'member' }] });
    expect(lu.joinedOn.toISOString()).toContain('2026-01-01');
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(await imports('ou_wang', '人员.csv', ...sheet)).toContain('没有可看的内容');
    expect(textOf(await sends('ou_wang', '人员.csv', ...sheet.slice(0, 4)))).toContain('没有变化');
    expect(await company.db.person.count({ where: { name: '周舟' } })).toBe(1);
  });

  it('come into a manager’s own teams only, without accounts, and nobody becomes a manager by it', async () => {
    const told = await sends(
      'ULIN',
      'people.csv',
      'Name,Team,Role,Slack',
      'Fang Fang,South One,,',
      'Bai Bai,East One,,',
      'Cai Cai,,,',
      'Li Na,South One,,',
      'Dong Dong,South One,manager,',
      'Er Er,South One,,UER',
    );
    expect(textOf(told)).toContain('Import 1 person? Not stored yet');
    expect(textOf(told)).toContain('Row 3, “name”: “Bai Bai” is for a manager or an admin to import');
    expect(textOf(told)).toContain('Row 4, “team”: it is empty');
    expect(textOf(told)).toContain('2 more not listed here');
    await door.presses('ULIN', told, 'import-sheet');
    expect(
      await company.db.person.count({
        where: { name: { in: ['Fang Fang', 'Bai Bai', 'Cai Cai', 'Dong Dong', 'Er Er'] } },
      }),
    ).toBe(1);
  });

  it('are not a rep’s to bring, and an account is nobody else’s', async () => {
    expect(textOf(await sends('UCHEN', 'people.csv', 'Name,Team', 'Fang Fang,East One'))).toContain(
      'A manager does this',
    );
    const told = await sends('ou_wang', '人员.csv', '姓名,角色,飞书', '某某,,ou_li', '李娜,,ou_sun');
    expect(textOf(told)).toContain('没有可导入的，有');
    expect(textOf(told)).toContain('是别人的账号');
  });
});

describe('targets', () => {
  it('are set where none is or the period is to come, never one’s own', async () => {
    const sheet = ['姓名,周期,拜访,销售额', '孙悦,12月,60,12万', '孙悦,四季度,200,', '王强,12月,60,'];
    expect(await imports('ou_wang', '目标.csv', ...sheet)).toBe(
      '已导入 2 个目标\n新增 2\n第 3 行“拜访”：“200”没有写：目标已定，周期已开始\n第 4 行“拜访”：“60”要由经理或管理员来导入\n要改的行不导入，改好后把表再发一次',
    );
    const changed = await sends('ou_wang', '目标.csv', '姓名,周期,拜访', '孙悦,12月,70');
    expect(textOf(changed)).toBe('导入 1 个目标？还没生效\n更新 1');
    await door.presses('ou_wang', changed, 'import-sheet');
    const rows = await company.db.target.findMany({
      where: { personId: company.idOf('sun'), indicator: 'visits', period: { kind: 'month' } },
      orderBy: { version: 'asc' },
    });
    expect(rows.map(({ version, amount }) => [version, amount])).toEqual([
      [1, 60n],
      [2, 70n],
    ]);
    expect(textOf(await sends('ou_wang', '目标.csv', '姓名,周期,拜访', '孙悦,12月,70'))).toContain('没有变化');
  });

  it('are set by nobody for another team, and not by reps', async () => {
    expect(textOf(await sends('ULIN', 'goals.csv', 'Name,Period,Visits', 'Chen Chen,Dec,60'))).toContain(
      'Nothing to import',
    );
    expect(textOf(await sends('UCHEN', 'goals.csv', 'Name,Period,Visits', 'Chen Chen,Dec,60'))).toContain(
      'A manager does this',
    );
  });
});

describe("a day's results", () => {
  const totalOf = async (key: string, indicator: string) =>
    (await company.db.entry.findMany({ where: { personId: company.idOf(key), indicator, source: 'file' } })).map(
      ({ amount }) => amount,
    );

  it('are one’s own to bring, counted once', async () => {
    const sheet = ['Name,Visits,Sales amount,Note', 'Chen Chen,3,120k,met Acme', 'He Miao,2,,'];
    expect(await imports('UCHEN', 'kpi.csv', ...sheet)).toContain(
      'Imported: 2 results\n2 new\nRow 3, “Visits”: “2” is for a manager',
    );
    expect(await totalOf('chen', 'visits')).toEqual([3n]);
    expect(textOf(await sends('UCHEN', 'again.csv', ...sheet.slice(0, 2)))).toContain('Nothing changed');
    expect(textOf(await sends('UCHEN', 'kpi.csv', 'Name,Visits', 'Chen Chen,4'))).toContain(
      'another number was imported',
    );
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('are a manager’s to bring for the team, and may be read as targets instead', async () => {
    const told = await sends('ULIN', 'numbers.csv', 'Name,Visits', 'Huang Zhiwei,3', 'Chen Chen,3');
    expect(textOf(told)).toContain('Import 1 result? Not stored yet');
    const targets = await door.presses('ULIN', told, 'import-as');
    expect(textOf(targets)).toContain('Import 1 target? Not stored yet');
    expect(textOf(await door.presses('ULIN', told, 'import-sheet'))).toBe('That was decided before. Nothing changed');
    expect(textOf(await door.presses('UCHEN', targets, 'import-sheet'))).toBe('Nothing to show');
    expect(textOf(await door.presses('ULIN', targets, 'import-discard'))).toContain('Nothing was imported');
    expect(await totalOf('huang', 'visits')).toEqual([]);
  });

  it('are not for a period that is closed', async () => {
    const from = new Date('2026-09-01');
    await company.db.period.create({
      data: {
        orgId: company.org.id,
        id: crypto.randomUUID(),
        kind: 'month',
        from,
        until: new Date('2026-09-30'),
        closedAt: from,
      },
    });
    const told = await sends('UCHEN', 'kpi.csv', 'Name,Date,Visits', 'Chen Chen,2026-09-03,3');
    expect(textOf(told)).toContain('is of a closed period');
  });
});
