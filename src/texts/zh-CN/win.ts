import { zh } from './spaced.ts';

interface What {
  readonly one: string;
  /** More than one, where their number is not to be seen. */
  readonly some: string;
  readonly count: (p: { count: string }) => string;
}

const what: Readonly<Record<'new-customers' | 'renewed-customers' | 'new-markets', What>> = {
  'new-customers': { one: '赢得一家新客户', some: '赢得新客户', count: (p) => zh`赢得 ${p.count} 家新客户` },
  'renewed-customers': { one: '签下一单续约', some: '签下续约', count: (p) => zh`签下 ${p.count} 单续约` },
  'new-markets': { one: '打开一个新市场', some: '打开新市场', count: (p) => zh`打开 ${p.count} 个新市场` },
};

/** In a chat: what somebody has won. */
export const win = {
  what,
  /** For what an organisation counts beside the usual. */
  other: {
    one: (p: { name: string }) => zh`${p.name}又有新进展`,
    count: (p: { name: string; count: string }) => zh`${p.name}新增 ${p.count}`,
  },
  title: (p: { what: string; who: string }) => zh`${p.what}！${p.who} 🎉`,
  titleOfTeam: (p: { what: string; team: string }) => zh`${p.team}${p.what}！🎉`,
  several: (p: { count: number; day: string }) => zh`${p.day}有 ${p.count} 个好消息！🎉`,
  together: (p: { name: string; others: string }) => zh`${p.name}，和${p.others}一起`,
  list: (p: { names: string; last: string }) => zh`${p.names}、${p.last}`,
  andMore: (p: { names: string; count: number; all: number }) => zh`${p.names}等 ${p.all} 人`,
  line: (p: { what: string; who: string }) => zh`${p.what}：${p.who}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个`,
  quote: (p: { text: string }) => zh`“${p.text}”`,
  withdrawn: '这条好消息已撤回',
  withdrawnWhy: '对应的记录已被撤销',
  on: (p: { chat: string }) => zh`“${p.chat}”里会发战报`,
  off: (p: { chat: string }) => zh`“${p.chat}”里不再发战报，发过的还在`,
};
