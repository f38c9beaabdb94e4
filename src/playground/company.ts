/** 华辰科技 / Huachen Tech: the demo company. All of it is invented. */

export type TeamKey = 'company' | 'east' | 'south' | 'east-1' | 'east-2' | 'south-1';

export const teams: readonly { key: TeamKey; name: string; alias: string; parent: TeamKey | undefined }[] = [
  { key: 'company', name: '华辰科技', alias: 'Huachen Tech', parent: undefined },
  { key: 'east', name: '华东大区', alias: 'East Region', parent: 'company' },
  { key: 'south', name: '华南大区', alias: 'South Region', parent: 'company' },
  { key: 'east-1', name: '华东一队', alias: 'East One', parent: 'east' },
  { key: 'east-2', name: '华东二队', alias: 'East Two', parent: 'east' },
  { key: 'south-1', name: '华南队', alias: 'South One', parent: 'south' },
];

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly alias: string;
  readonly team: TeamKey;
  readonly role: 'member' | 'manager';
  readonly locale: 'zh-CN' | 'en';
  readonly slack?: string;
  readonly feishu?: string;
  /** How fast the history runs, as a share of the pace; managers have none. */
  readonly speed?: number;
  /** Target of the quarter, in CNY. */
  readonly quota?: number;
}

/** Twelve people: six at home in Slack, six in Feishu, and two of them in both. */
export const people: readonly DemoPerson[] = [
  {
    key: 'wang',
    name: '王强',
    alias: 'Wang Qiang',
    team: 'east-1',
    role: 'manager',
    locale: 'zh-CN',
    feishu: 'ou_wang',
    slack: 'UWANG',
  },
  {
    key: 'chen',
    name: '陈晨',
    alias: 'Chen Chen',
    team: 'east-1',
    role: 'member',
    locale: 'en',
    slack: 'UCHEN',
    speed: 1.17,
    quota: 3_000_000,
  },
  {
    key: 'li',
    name: '李娜',
    alias: 'Li Na',
    team: 'east-1',
    role: 'member',
    locale: 'zh-CN',
    feishu: 'ou_li',
    speed: 1.0,
    quota: 2_900_000,
  },
  {
    key: 'sun',
    name: '孙悦',
    alias: 'Sun Yue',
    team: 'east-1',
    role: 'member',
    locale: 'zh-CN',
    feishu: 'ou_sun',
    speed: 0.7,
    quota: 2_800_000,
  },
  { key: 'zhou', name: '周敏', alias: 'Zhou Min', team: 'east-2', role: 'manager', locale: 'en', slack: 'UZHOU' },
  {
    key: 'he',
    name: '何苗',
    alias: 'He Miao',
    team: 'east-2',
    role: 'member',
    locale: 'en',
    slack: 'UHE',
    speed: 1.08,
    quota: 2_400_000,
  },
  {
    key: 'xu',
    name: '徐磊',
    alias: 'Xu Lei',
    team: 'east-2',
    role: 'member',
    locale: 'zh-CN',
    feishu: 'ou_xu',
    speed: 0.97,
    quota: 2_300_000,
  },
  {
    key: 'ma',
    name: '马晓东',
    alias: 'Ma Xiaodong',
    team: 'east-2',
    role: 'member',
    locale: 'en',
    slack: 'UMA',
    speed: 0.88,
    quota: 2_200_000,
  },
  {
    key: 'lin',
    name: '林岚',
    alias: 'Lin Lan',
    team: 'south-1',
    role: 'manager',
    locale: 'en',
    slack: 'ULIN',
    feishu: 'ou_lin',
  },
  {
    key: 'huang',
    name: '黄志伟',
    alias: 'Huang Zhiwei',
    team: 'south-1',
    role: 'member',
    locale: 'zh-CN',
    feishu: 'ou_huang',
    speed: 0.89,
    quota: 2_800_000,
  },
  {
    key: 'wu',
    name: '吴佳琪',
    alias: 'Wu Jiaqi',
    team: 'south-1',
    role: 'member',
    locale: 'zh-CN',
    feishu: 'ou_wu',
    speed: 1.01,
    quota: 2_600_000,
  },
  {
    key: 'ouyang',
    name: '欧阳明轩',
    alias: 'Ouyang Mingxuan',
    team: 'south-1',
    role: 'member',
    locale: 'en',
    slack: 'UOUYANG',
    speed: 1.12,
    quota: 2_500_000,
  },
];

/** By these the systems of record know them; nobody can be reached there. */
export const emailOf = ({ key }: DemoPerson): string => `${key}@huachen.example`;
export const mobileOf = (person: DemoPerson): string =>
  `139000000${String(people.indexOf(person) + 1).padStart(2, '0')}`;

/** Targets of teams in CNY: what their people carry, and what they keep back. */
export const teamQuotas: Readonly<Record<TeamKey, { readonly quota: number; readonly reserve: number }>> = {
  company: { quota: 24_000_000, reserve: 200_000 },
  east: { quota: 15_900_000, reserve: 0 },
  south: { quota: 7_900_000, reserve: 0 },
  'east-1': { quota: 8_900_000, reserve: 200_000 },
  'east-2': { quota: 7_000_000, reserve: 100_000 },
  'south-1': { quota: 7_900_000, reserve: 0 },
};

/** The scorecard of the whole company; weights in percent. */
export const scorecard = [
  { indicator: 'sales-amount', weight: 40, core: true },
  { indicator: 'new-customers', weight: 15, core: false },
  { indicator: 'visits', weight: 20, core: false },
  { indicator: 'follow-ups', weight: 10, core: false },
  { indicator: 'teamwork', weight: 15, core: false },
] as const;

/** What everybody is asked for beside sales, each in the quarter. */
export const counts = [
  { indicator: 'new-customers', target: 12 },
  { indicator: 'visits', target: 180 },
  { indicator: 'follow-ups', target: 120 },
  { indicator: 'teamwork', target: 60 },
] as const;

/** Teams and the scorecard are as they are since then. */
export const yearStart = Temporal.PlainDate.from('2026-01-01');
export const quarter = { from: Temporal.PlainDate.from('2026-10-01'), until: Temporal.PlainDate.from('2026-12-31') };
/** The demo begins on this afternoon; the history ends the day before. */
export const opening = Temporal.ZonedDateTime.from('2026-11-18T14:00[Asia/Shanghai]');

export const slackWorkspace = { app: 'ADEMO', team: { id: 'TDEMO', name: 'Huachen Tech' }, bot: 'UQIBU' };
export const feishuTenant = { app: 'cli_00de00de00de00de', key: 'tenant_demo', name: '华辰科技', bot: 'ou_qibu' };

export interface DemoChat {
  readonly platform: 'slack' | 'feishu';
  readonly id: string;
  readonly name: string;
  readonly team: TeamKey;
  readonly locale: 'zh-CN' | 'en';
}

export const chats: readonly DemoChat[] = [
  { platform: 'slack', id: 'CSALES', name: 'sales', team: 'company', locale: 'en' },
  { platform: 'slack', id: 'CEAST1', name: 'east-one', team: 'east-1', locale: 'en' },
  { platform: 'feishu', id: 'oc_sales', name: '华辰销售', team: 'company', locale: 'zh-CN' },
  { platform: 'feishu', id: 'oc_east1', name: '华东一队', team: 'east-1', locale: 'zh-CN' },
];

/** Visibly no secrets: they open nothing but the emulators of this machine. */
export const credentials = {
  slack: { signingSecret: 'demo-signing-secret', appToken: 'xapp-demo-not-a-token', botToken: 'xoxb-demo-not-a-token' },
  feishu: {
    appSecret: 'demo-app-secret',
    encryptKey: 'demo-encrypt-key',
    verificationToken: 'demo-verification-token',
  },
  metricsToken: 'demo-metrics-token',
};

/** The same, where people install the app by themselves. */
export const distribution = { clientId: '1.2', clientSecret: 'demo-client-secret' };
