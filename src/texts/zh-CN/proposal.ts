import { zh } from './spaced.ts';

/** Whether a target suits: asked, answered, decided. */
export const proposal = {
  what: (p: { period: string; indicator: string }) => zh`${p.period}${p.indicator}目标`,
  ask: (p: { what: string; amount: string }) => zh`${p.what} ${p.amount}，你看行吗？`,
  from: (p: { team: string; parent: string; reserve: string | undefined; children: string; method: string }) =>
    p.reserve
      ? zh`怎么来的：${p.team} ${p.parent}，预留 ${p.reserve}，${p.children}，${p.method}`
      : zh`怎么来的：${p.team} ${p.parent}，${p.children}，${p.method}`,
  fromCascade: (p: { team: string }) => zh`怎么来的：和${p.team}的目标一样`,
  compare: (p: { period: string; amount: string }) => zh`参考：${p.period}实际 ${p.amount}`,
  compareSoFar: (p: { period: string; amount: string }) => zh`参考：${p.period}到现在 ${p.amount}`,
  decides: (p: { name: string }) => zh`${p.name}做最后决定`,
  accept: '接受',
  propose: '换个数',
  locked: (p: { what: string; amount: string }) => zh`${p.what} ${p.amount}，已锁定`,
  replaced: (p: { what: string; amount: string }) => zh`${p.what}已经是 ${p.amount}`,
  accepted: (p: { what: string; amount: string; day: string }) => zh`${p.what} ${p.amount}：你接受了（${p.day}）`,
  acceptedNow: (p: { what: string; amount: string }) => zh`已接受：${p.what} ${p.amount}`,
  proposed: (p: { what: string; other: string; day: string; name: string }) =>
    zh`${p.what}：你建议 ${p.other}（${p.day}），等${p.name}决定`,
  proposedNow: (p: { other: string; name: string }) => zh`已转给${p.name}：你建议 ${p.other}`,
  agreed: (p: { what: string; other: string; name: string; day: string }) =>
    zh`${p.what}改成 ${p.other}：${p.name}同意了（${p.day}）`,
  kept: (p: { what: string; amount: string; name: string; day: string }) =>
    zh`${p.what}保持 ${p.amount}：${p.name}的决定（${p.day}）`,
  formTitle: '换个数',
  formSubmit: '发给经理',
  fields: { amount: '你看多少合适', reason: '理由' },
  amountHint: (p: { amount: string }) => zh`现在定的是 ${p.amount}`,
  sameAmount: '和现在定的一样，接受就行',
  counter: (p: { name: string; other: string; amount: string }) => zh`${p.name}建议 ${p.other}，现在定的是 ${p.amount}`,
  reason: (p: { reason: string }) => zh`理由：“${p.reason}”`,
  leavesNothing: '同意后正好拆完，没有缺口',
  leavesGap: (p: { amount: string }) => zh`同意后缺口 ${p.amount}`,
  leavesTooMuch: (p: { amount: string }) => zh`同意后超配 ${p.amount}`,
  agree: (p: { amount: string }) => zh`同意 ${p.amount}`,
  keep: (p: { amount: string }) => zh`保持 ${p.amount}`,
  ofName: (p: { name: string; what: string }) => zh`${p.name}的${p.what}`,
  answersTitle: (p: { answered: number; all: number }) =>
    p.answered === 0 ? '还没有人回应' : p.answered === p.all ? '都回应了' : zh`${p.all} 人里 ${p.answered} 人回应了`,
  answersNone: '还没有问过谁',
  answersNoneNext: (p: { command: string }) => zh`先拆目标：${p.command}`,
  acceptedBy: (p: { names: string }) => zh`接受：${p.names}`,
  silent: (p: { names: string }) => zh`还没回应：${p.names}`,
  agreedFor: (p: { names: string }) => zh`同意改的：${p.names}`,
  keptFor: (p: { names: string }) => zh`保持原数的：${p.names}`,
  decide: '去决定',
  answers: '看回应',
  publishTasks: '发布协作任务',
  taskTitle: (p: { team: string; what: string }) => zh`${p.team}一起完成${p.what}`,
};
