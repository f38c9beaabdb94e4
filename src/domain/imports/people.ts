import { zoneNamed } from '../zone.ts';
import { dayIn } from './cells.ts';
import { isWrong, type Named, named, oneOf } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable } from './table.ts';

export const peopleColumns = {
  name: { zh: ['姓名', '名字', '员工', '员工姓名'], en: ['name', 'full name', 'person', 'employee'], required: true },
  alias: { zh: ['英文名', '拼音', '别名'], en: ['alias', 'english name', 'other name'] },
  team: { zh: ['团队', '部门', '所属团队'], en: ['team', 'team name', 'department'] },
  // Not the title: what somebody is called is not what they may do here.
  role: { zh: ['角色'], en: ['role'] },
  locale: { zh: ['语言'], en: ['language', 'locale'] },
  zone: { zh: ['时区'], en: ['time zone', 'zone'] },
  joinedOn: { zh: ['入职日期', '入职', '入职时间'], en: ['joined on', 'joined', 'start date', 'hire date'] },
  slack: { zh: ['slack', 'slack账号'], en: ['slack', 'slack id', 'slack user'] },
  feishu: { zh: ['飞书', '飞书账号'], en: ['feishu', 'feishu id', 'lark', 'open id'] },
  email: { zh: ['邮箱', '电子邮箱', '邮件'], en: ['email', 'e-mail', 'mail'] },
  mobile: { zh: ['手机', '手机号', '手机号码', '电话'], en: ['mobile', 'mobile number', 'phone'] },
} satisfies Record<string, Column>;

type PersonRow = Row<keyof typeof peopleColumns>;

export interface PersonRecord {
  readonly row: number;
  readonly name: string;
  readonly alias: string | null;
  /** Undefined: without a team. */
  readonly teamId: string | undefined;
  /** Undefined: as it is; a member, where it is nothing yet. */
  readonly role: 'member' | 'manager' | undefined;
  /** Undefined: what the organisation has. */
  readonly locale: 'zh-CN' | 'en' | undefined;
  readonly zone: string | undefined;
  readonly joinedOn: Temporal.PlainDate | undefined;
  /** By which the person is found in a messenger. */
  readonly slack: string | undefined;
  readonly feishu: string | undefined;
  readonly email: string | undefined;
  /** Digits, with a leading + where the country stands there. */
  readonly mobile: string | undefined;
}

/** Digits may be divided as people divide them; fewer than seven are an extension. */
function mobileIn(cell: string): string | undefined {
  const number = cell.normalize('NFKC').replaceAll(/[\s().-]/g, '');
  return /^\+?\d{7,15}$/.test(number) ? number : undefined;
}

const words = <Value>(table: Readonly<Record<string, Value>>) => new Map(Object.entries(table));

const roles = words<NonNullable<PersonRecord['role']>>({
  销售: 'member',
  成员: 'member',
  员工: 'member',
  rep: 'member',
  member: 'member',
  经理: 'manager',
  主管: 'manager',
  负责人: 'manager',
  manager: 'manager',
  lead: 'manager',
});
const locales = words<'zh-CN' | 'en'>({
  中文: 'zh-CN',
  zh: 'zh-CN',
  'zh-cn': 'zh-CN',
  chinese: 'zh-CN',
  英文: 'en',
  en: 'en',
  english: 'en',
});

/**
 * The people of a sheet, in teams that are known. What may be left out may be empty. Two people may have one name, but an
 * account, or a name within a team, stands there once. A row with a problem is no record; each of its problems is named.
 */
export function readPeople(sheet: readonly (readonly string[])[], teams: readonly Named[]): Imported<PersonRecord> {
  const { rows, problems, others } = readTable(sheet, peopleColumns);
  const read = rows.map((row) => readPerson(row, teams, rows));
  return {
    records: read.flatMap(({ record }) => record ?? []),
    problems: [...problems, ...read.flatMap((person) => person.problems)],
    ignored: others,
  };
}

function readPerson(row: PersonRow, teams: readonly Named[], rows: readonly PersonRow[]) {
  const problems: Problem[] = [];
  /** What stands in a cell, read; undefined where nothing does, or what cannot be read, which is a problem then. */
  const take = <Value>(
    key: keyof typeof peopleColumns,
    read: (cell: string) => Value | undefined,
  ): Value | undefined => {
    const cell = row.cell(key);
    if (cell === '') return undefined;
    const value = read(cell);
    if (value === undefined) problems.push(row.problem(key, { kind: 'unreadable', value: cell }));
    return value;
  };
  const once = (key: 'slack' | 'feishu' | 'email'): string | undefined => {
    const cell = row.cell(key);
    const first = rows.find((other) => other.cell(key).toLowerCase() === cell.toLowerCase());
    if (cell !== '' && first && first !== row) {
      problems.push(row.problem(key, { kind: 'twice', value: cell, first: first.row }));
    }
    return cell === '' ? undefined : cell;
  };
  const name = row.cell('name');
  const first = rows.find((other) => other.cell('name') === name && other.cell('team') === row.cell('team'));
  if (name === '') problems.push(row.problem('name', { kind: 'missing' }));
  else if (first && first !== row) problems.push(row.problem('name', { kind: 'twice', value: name, first: first.row }));
  const team = row.cell('team') === '' ? undefined : named(row.cell('team'), teams);
  if (team && isWrong(team)) problems.push(row.problem('team', team));
  const record: PersonRecord = {
    row: row.row,
    name,
    alias: row.cell('alias') || null,
    teamId: team && !isWrong(team) ? team.id : undefined,
    role: take('role', (cell) => oneOf(cell, roles)),
    locale: take('locale', (cell) => oneOf(cell, locales)),
    zone: take('zone', zoneNamed),
    joinedOn: take('joinedOn', dayIn),
    slack: once('slack'),
    feishu: once('feishu'),
    email: once('email'),
    mobile: take('mobile', mobileIn),
  };
  return { record: problems.length > 0 ? undefined : record, problems };
}
