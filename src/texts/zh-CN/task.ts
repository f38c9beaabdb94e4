import { zh } from './spaced.ts';

export const task = {
  summary: '发起、认领、完成、确认协作任务',
  title: (p: { number: number; title: string }) => zh`协作任务 #${p.number}：${p.title}`,
  kinds: {
    jointCustomer: '联合客户',
    crossRegion: '跨区支援',
    mentoring: '带教',
    knowledge: '知识分享',
    free: '协作',
  },
  slots: (p: { taken: number; all: number }) => zh`名额 ${p.taken}/${p.all}`,
  slotsWithHolders: (p: { taken: number; all: number; holders: string }) => zh`名额 ${p.taken}/${p.all}：${p.holders}`,
  holder: (p: { name: string; team: string | undefined }) => (p.team ? zh`${p.name}（${p.team}）` : p.name),
  openFor: (p: { teams: string }) => zh`还招${p.teams}`,
  teamSlots: (p: { team: string; count: number }) => zh`${p.team} ${p.count} 名`,
  anySlots: (p: { count: number }) => zh`任何团队 ${p.count} 名`,
  points: (p: { points: number; due: string }) => zh`共 ${p.points} 积分 · ${p.due}截止`,
  context: (p: { requester: string; kind: string }) => zh`${p.requester}发起 · ${p.kind}`,
  onceConfirmed: '确认后计入协作积分',
  customerHidden: '客户认领后可见',
  customer: (p: { customer: string }) => zh`客户：${p.customer}`,
  doneLine: (p: { holders: string; requester: string }) => zh`${p.holders}已完成，等${p.requester}确认`,
  confirmed: (p: { number: number; shares: string; points: number }) => zh`任务 #${p.number} 已确认：${p.shares} 积分`,
  confirmedShare: (p: { name: string; points: number }) => zh`${p.name} +${p.points}`,
  cancelled: (p: { number: number; title: string }) => zh`任务 #${p.number} 已取消：${p.title}`,
  /** In the grey line: who did it. */
  cancelledBy: (p: { by: string }) => zh`${p.by}取消`,
  nowCancelled: (p: { number: number }) => zh`任务 #${p.number} 已取消`,
  wasCancelled: (p: { number: number; by: string | undefined }) =>
    p.by ? zh`任务 #${p.number} 已由${p.by}取消` : zh`任务 #${p.number} 已取消`,
  wasCancelledNext: '不用再做了',
  expired: (p: { number: number; title: string }) => zh`任务 #${p.number} 到期无人认领：${p.title}`,
  claim: '认领',
  done: '完成',
  release: '释放',
  confirm: '确认完成',
  notYet: '还没完成',
  offered: (p: { number: number; chats: number }) =>
    p.chats === 0 ? zh`任务 #${p.number} 已登记，还没有绑定的群` : zh`任务 #${p.number} 已登记，会发到 ${p.chats} 个群`,
  offeredNext: (p: { command: string }) => zh`看全部任务：${p.command}`,
  won: (p: { number: number; customer: string | undefined; requester: string }) =>
    p.customer
      ? zh`认领到了：任务 #${p.number}，客户${p.customer}。做完点“完成”，${p.requester}确认后计分`
      : zh`认领到了：任务 #${p.number}。做完点“完成”，${p.requester}确认后计分`,
  finished: (p: { number: number; requester: string }) => zh`任务 #${p.number} 已完成，等${p.requester}确认后计分`,
  released: (p: { number: number }) => zh`任务 #${p.number} 的名额已释放，别人可以认领`,
  returned: (p: { number: number; holders: string }) => zh`任务 #${p.number} 已交回给${p.holders}`,
  confirmAsk: (p: { number: number; holders: string }) => zh`任务 #${p.number} 做完了（${p.holders}），请你确认`,
  confirmContext: (p: { points: number }) => zh`确认后计 ${p.points} 积分`,
  listTitle: (p: { count: number }) => (p.count === 0 ? '现在没有开放的任务' : zh`${p.count} 个任务可以认领`),
  mineTitle: (p: { count: number }) => (p.count === 0 ? '你手上没有任务' : zh`你手上有 ${p.count} 个任务`),
  listNext: (p: { command: string }) => zh`发起一个：${p.command}`,
  row: (p: { number: number; title: string; slots: string; points: number; due: string }) =>
    zh`#${p.number} ${p.title} · ${p.slots} · ${p.points} 积分 · ${p.due}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个`,
};
