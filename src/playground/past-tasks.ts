import type { TaskKind } from '../domain/tasks/task.ts';

export interface PastTask {
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | undefined;
  readonly points: number;
  readonly requester: string;
  readonly holders: readonly string[];
  readonly offered: string;
  readonly due: string;
  /** When it was confirmed; absent: it is still under way, or, with nobody at it, the day it was due has passed. */
  readonly confirmed?: string;
}

/** What people have helped each other with before the demo begins. */
export const pastTasks: readonly PastTask[] = [
  {
    kind: 'knowledge',
    title: '核对续约清单，补上漏掉的条款',
    customer: '青浦制药',
    points: 10,
    requester: 'xu',
    holders: ['ma'],
    offered: '2026-09-01',
    due: '2026-09-09',
    confirmed: '2026-09-08',
  },
  {
    kind: 'jointCustomer',
    title: '一起回访，摸清扩产计划',
    customer: '昆山精密',
    points: 15,
    requester: 'ma',
    holders: ['xu'],
    offered: '2026-09-03',
    due: '2026-09-12',
    confirmed: '2026-09-11',
  },
  {
    kind: 'crossRegion',
    title: '讲解华东的分期付款方案',
    customer: undefined,
    points: 20,
    requester: 'wu',
    holders: ['chen'],
    offered: '2026-09-04',
    due: '2026-09-15',
    confirmed: '2026-09-14',
  },
  {
    kind: 'knowledge',
    title: '整理一页竞品对比',
    customer: undefined,
    points: 10,
    requester: 'ma',
    holders: ['xu'],
    offered: '2026-09-10',
    due: '2026-09-18',
    confirmed: '2026-09-17',
  },
  {
    kind: 'crossRegion',
    title: '请人看一遍英文方案',
    customer: undefined,
    points: 10,
    requester: 'chen',
    holders: [],
    offered: '2026-09-14',
    due: '2026-09-24',
  },
  {
    kind: 'jointCustomer',
    title: '陪访采购负责人',
    customer: '常熟纺机',
    points: 15,
    requester: 'xu',
    holders: ['ma'],
    offered: '2026-09-15',
    due: '2026-09-23',
    confirmed: '2026-09-22',
  },
  {
    kind: 'mentoring',
    title: '带一次投标答辩演练',
    customer: undefined,
    points: 20,
    requester: 'he',
    holders: ['ouyang'],
    offered: '2026-09-16',
    due: '2026-09-28',
    confirmed: '2026-09-25',
  },
  {
    kind: 'crossRegion',
    title: '陪访广州客户，讲一次标杆案例',
    customer: '南粤精工',
    points: 20,
    requester: 'huang',
    holders: ['chen'],
    offered: '2026-10-14',
    due: '2026-10-23',
    confirmed: '2026-10-22',
  },
  {
    kind: 'mentoring',
    title: '带孙悦走一遍报价流程',
    customer: undefined,
    points: 15,
    requester: 'sun',
    holders: ['li'],
    offered: '2026-10-26',
    due: '2026-11-06',
    confirmed: '2026-11-05',
  },
  {
    kind: 'jointCustomer',
    title: '联合拜访，拿下二期扩容',
    customer: '东港物流',
    points: 30,
    requester: 'xu',
    holders: ['he', 'ouyang'],
    offered: '2026-11-04',
    due: '2026-11-13',
    confirmed: '2026-11-12',
  },
  {
    kind: 'knowledge',
    title: '整理招投标常见问题，讲 30 分钟',
    customer: undefined,
    points: 10,
    requester: 'wu',
    holders: ['ma'],
    offered: '2026-11-11',
    due: '2026-11-24',
  },
];
