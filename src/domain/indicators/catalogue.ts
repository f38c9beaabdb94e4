import type { Indicator } from './indicator.ts';

type Shape = Omit<Indicator, 'key' | 'names' | 'aliases' | 'measure' | 'dimension'>;

const money: Shape = { unit: 'currency', decimals: 2, direction: 'higher', rollupTime: 'sum', rollupPeople: 'sum' };
const count: Shape = { unit: 'count', decimals: 0, direction: 'higher', rollupTime: 'sum', rollupPeople: 'sum' };
const points: Shape = { ...count, unit: 'points' };
const rate: Shape = { unit: 'percent', decimals: 2, direction: 'higher', rollupTime: 'ratio', rollupPeople: 'ratio' };
const level: Shape = {
  unit: 'percent',
  decimals: 2,
  direction: 'higher',
  rollupTime: 'last',
  rollupPeople: 'weightedAverage',
};
const span: Shape = {
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  rollupTime: 'average',
  rollupPeople: 'weightedAverage',
};

type Counted = { readonly en: string; readonly one: string };
const counted = (en: string, one: string): Counted => ({ en, one });

const define =
  (dimension: Indicator['dimension']) =>
  (key: string, zh: string, en: string | Counted, measure: string, shape: Shape, ...aliases: string[]): Indicator => ({
    key,
    names: { zh, ...(typeof en === 'string' ? { en } : en) },
    aliases,
    measure,
    dimension,
    ...shape,
  });

const result = define('result');
const process = define('process');
const capability = define('capability');

/** The indicators every new organisation starts with. */
export const catalogue: readonly Indicator[] = [
  result('sales-amount', '销售额', 'sales amount', '', money, 'amount', 'sales', '业绩', '签单额', '成交额'),
  result(
    'new-customers',
    '新客户',
    counted('new customers', 'new customer'),
    '家',
    count,
    'new',
    'customers',
    '新客',
    '新签',
  ),
  result(
    'renewed-customers',
    '续约客户',
    counted('renewed customers', 'renewed customer'),
    '家',
    count,
    'renewed',
    'renewals',
    '续约',
  ),
  result('renewal-rate', '续约率', 'renewal rate', '', rate),
  result('new-markets', '新市场', counted('new markets', 'new market'), '个', count, 'markets'),
  result('market-coverage', '市场覆盖率', 'market coverage', '', level, 'coverage', '覆盖率'),
  result('collection-days', '回款天数', 'payment-collection days', '天', span, 'collection', '回款'),
  process('visits', '客户拜访', counted('customer visits', 'customer visit'), '次', count, 'visits', 'visit', '拜访'),
  process(
    'prospects',
    '潜客开发',
    counted('prospects developed', 'prospect developed'),
    '家',
    count,
    'prospects',
    'prospect',
    '潜客',
  ),
  process(
    'follow-ups',
    '有效跟进',
    counted('qualified follow-ups', 'qualified follow-up'),
    '次',
    count,
    'followups',
    'follow-ups',
    '跟进',
  ),
  process('timely-follow-up', '及时跟进率', 'timely follow-up rate', '', rate, 'timely', '及时率'),
  process('sales-cycle', '成单周期', 'sales-cycle days', '天', span, 'cycle', '周期'),
  process(
    'tasks-done',
    '完成协作任务',
    counted('collaboration tasks done', 'collaboration task done'),
    '个',
    count,
    'tasks',
  ),
  capability(
    'satisfaction',
    '客户满意度',
    'customer satisfaction',
    '分',
    { ...level, unit: 'points' },
    'csat',
    '满意度',
  ),
  capability(
    'complaints',
    '投诉',
    counted('complaints', 'complaint'),
    '起',
    { ...count, direction: 'lower' },
    'complaint',
  ),
  capability('teamwork', '协作积分', counted('teamwork points', 'teamwork point'), '分', points, 'teamwork', '协作'),
  capability('cross-region', '跨区支援', 'cross-region help', '次', count, 'help', '跨区', '支援'),
  capability('support-rate', '支持率', 'support rate', '', rate, 'support'),
  capability(
    'learning',
    '学习时长',
    counted('learning hours', 'learning hour'),
    '小时',
    { ...count, decimals: 1 },
    'learning',
    '学习',
  ),
  capability('knowledge', '知识分享', 'knowledge shared', '次', count, 'sharing', '分享'),
  capability(
    'referrals',
    '转介绍线索',
    counted('referred leads', 'referred lead'),
    '条',
    count,
    'leads',
    'referrals',
    '线索',
    '转介绍',
  ),
  capability('coaching', '辅导次数', counted('coaching sessions', 'coaching session'), '次', count, 'coaching', '辅导'),
];
