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
  /** When it was confirmed; absent: it is still under way. */
  readonly confirmed?: string;
}

/** What people have helped each other with before the demo begins. */
export const pastTasks: readonly PastTask[] = [
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
