import { zh } from './spaced.ts';

type Role = 'member' | 'manager' | null;
const roles = { member: '组员', manager: '负责人' } as const;

interface Deed {
  readonly day: string;
  readonly by: string;
}

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
  /** For whom so many slots are: a team, a role, both, or anybody. */
  slotsFor: (p: { team: string | undefined; role: Role; count: number }) =>
    zh`${p.team ?? (p.role ? '' : '任何团队')}${p.role ? roles[p.role] : ''} ${p.count} 名`,
  closedSlots: (p: { count: number }) => zh`${p.count} 个名额没人认领，已关闭`,
  partDone: (p: { names: string }) => zh`${p.names}已做完`,
  shares: (p: { each: string }) => zh`积分分配：${p.each}`,
  share: (p: { whose: string; share: string }) => zh`${p.whose} ${p.share}`,
  onTop: (p: { whose: string; share: string }) => zh`${p.whose}额外 ${p.share}`,
  /** Where shares move nothing: whose part is on top. */
  onTopAlone: (p: { whose: string }) => zh`额外：${p.whose}`,
  /** A slot that nobody holds yet. */
  place: (p: { team: string | undefined; role: Role }) =>
    p.team || p.role ? zh`${p.team ?? ''}${p.role ? roles[p.role] : ''}` : '任何团队',
  pointsInAll: (p: { points: number }) => zh`共 ${p.points} 积分`,
  /** What somebody gets who did a part, where it counts how often something was done: `客户拜访 +1 次`. */
  occasion: (p: { name: string; amount: string; counted: string | undefined }) => zh`${p.name} ${p.amount}`,
  each: (p: { occasion: string }) => zh`每人${p.occasion}`,
  due: (p: { day: string }) => zh`${p.day}截止`,
  context: (p: { requester: string; kind: string }) => zh`${p.requester}发起 · ${p.kind}`,
  partner: (p: { name: string }) => zh`客户也归${p.name}负责`,
  onceConfirmed: (p: { indicator: string }) => zh`确认后计入${p.indicator}`,
  /** In place of a name, in a chat that may show none. */
  somebody: '一位同事',
  customerHidden: '客户认领后可见',
  customerNotYours: '客户只给参与的人看',
  customer: (p: { customer: string }) => zh`客户：${p.customer}`,
  doneLine: (p: { holders: string; otherSide: string }) => zh`${p.holders}已完成，等${p.otherSide}确认`,
  or: '或',
  confirmed: (p: { number: number; credited: string }) => zh`任务 #${p.number} 已确认：${p.credited}`,
  confirmedShare: (p: { name: string; points: number }) => zh`${p.name} +${p.points}`,
  confirmedShares: (p: { each: string; points: number }) => zh`${p.each} 积分`,
  occasionOf: (p: { names: string; occasion: string; count: number }) =>
    p.count > 1 ? zh`${p.names}，每人${p.occasion}` : zh`${p.names}，${p.occasion}`,
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
  cancel: '取消任务',
  cancelAsk: (p: { number: number; told: number }) =>
    p.told > 0 ? zh`取消任务 #${p.number}？${p.told} 人会收到通知` : zh`取消任务 #${p.number}？之后不能恢复`,
  details: '详情',
  confirm: '确认完成',
  notYet: '还没完成',
  offered: (p: { number: number; chats: number }) =>
    p.chats === 0 ? zh`任务 #${p.number} 已登记，还没有绑定的群` : zh`任务 #${p.number} 已登记，会发到 ${p.chats} 个群`,
  offeredNext: (p: { command: string }) => zh`看全部任务：${p.command}`,
  bindNext: (p: { command: string }) => zh`要绑定，在群里说：${p.command}`,
  won: (p: { number: number; customer: string | undefined; otherSide: string }) =>
    p.customer
      ? zh`认领到了：任务 #${p.number}，客户${p.customer}。做完点“完成”，${p.otherSide}确认后计分`
      : zh`认领到了：任务 #${p.number}。做完点“完成”，${p.otherSide}确认后计分`,
  finished: (p: { number: number; otherSide: string }) => zh`任务 #${p.number} 已完成，等${p.otherSide}确认后计分`,
  /** One's own part of several. */
  finishedPart: (p: { number: number }) => zh`任务 #${p.number} 你的部分已完成，还在等其他人`,
  released: (p: { number: number }) => zh`任务 #${p.number} 的名额已释放，别人可以认领`,
  returned: (p: { number: number; holders: string }) => zh`任务 #${p.number} 已交回给${p.holders}`,
  wentBack: (p: { number: number }) => zh`任务 #${p.number} 已交回，还没做完`,
  confirmAsk: (p: { number: number; holders: string }) => zh`任务 #${p.number} 做完了（${p.holders}），请你确认`,
  confirmContext: (p: { points: number }) => zh`确认后计 ${p.points} 积分`,
  confirmOccasion: (p: { occasion: string; count: number }) =>
    p.count > 1 ? zh`确认后每人${p.occasion}` : zh`确认后${p.occasion}`,
  note: (p: { note: string }) => zh`“${p.note}”`,
  noteBy: (p: { name: string; note: string }) => zh`${p.name}：“${p.note}”`,
  did: {
    offered: (p: Deed) => zh`${p.day} ${p.by}发起`,
    claimed: (p: Deed) => zh`${p.day} ${p.by}认领`,
    done: (p: Deed) => zh`${p.day} ${p.by}完成`,
    returned: (p: Deed) => zh`${p.day} ${p.by}说还没完成`,
    confirmed: (p: Deed) => zh`${p.day} ${p.by}确认`,
    cancelled: (p: Deed) => zh`${p.day} ${p.by}取消`,
  },
  listTitle: (p: { count: number }) => (p.count === 0 ? '现在没有可以认领的任务' : zh`${p.count} 个任务可以认领`),
  /** Open ones, of which the reader could claim none. */
  listTitleOfOthers: (p: { count: number }) =>
    p.count === 0 ? '现在没有开放的任务' : zh`${p.count} 个任务在等别人认领`,
  mineTitle: (p: { held: number; toConfirm: number; waiting: number }) => {
    const held = p.held === 0 ? '你手上没有任务' : zh`你手上有 ${p.held} 个任务`;
    if (p.toConfirm > 0) return zh`${held}，${p.toConfirm} 个等你确认`;
    return p.waiting > 0 ? zh`${held}，${p.waiting} 个在等别人` : held;
  },
  listNext: (p: { command: string }) => zh`发起一个：${p.command}`,
  row: (p: { number: number; title: string; slots: string; worth: string; due: string }) =>
    zh`#${p.number} ${p.title} · ${p.slots} · ${p.worth} · ${p.due}`,
  rowPoints: (p: { points: number }) => zh`${p.points} 积分`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个`,
};
