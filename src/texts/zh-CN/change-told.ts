import { zh } from './spaced.ts';

export const changeTold = {
  what: {
    scorecard: (p: { version: number | null; number: number }) =>
      p.version === null ? zh`考核方案变更 #${p.number}` : zh`考核方案 v${p.version}`,
    target: (p: { number: number }) => zh`目标变更 #${p.number}`,
    correction: (p: { number: number }) => zh`更正变更 #${p.number}`,
    plan: (p: { version: number | null; number: number }) =>
      p.version === null ? zh`激励方案变更 #${p.number}` : zh`激励方案 v${p.version}`,
  },
  coming: (p: { what: string; on: string; days: number | undefined }) =>
    zh`${p.what} 于 ${p.on} 生效${p.days === undefined ? '' : `（还有 ${p.days} 天）`}`,
  again: (p: { title: string }) => zh`请看一下：${p.title}`,
  inForce: (p: { what: string; on: string }) => zh`${p.what} 已于 ${p.on} 生效`,
  withdrawn: (p: { what: string; on: string }) => zh`${p.what} 已于 ${p.on} 撤回，一切照旧`,
  why: (p: { why: string }) => zh`为什么：“${p.why}”`,
  hurry: (p: { reason: string }) => zh`不足预告期，因为“${p.reason}”`,
  count: (p: { seen: number; of: number }) => zh`已知悉 ${p.seen}/${p.of}`,
  notYet: (p: { names: string }) => zh`还没看：${p.names}`,
  moreUnseen: (p: { count: number }) => zh`另 ${p.count} 人`,
  exportSeen: '导出名单',
  file: {
    name: (p: { number: number }) => zh`变更 ${p.number} 已知悉名单`,
    person: '姓名',
    team: '团队',
    state: '状态',
    at: (p: { zone: string }) => zh`已知悉时间（${p.zone}）`,
    seen: '已知悉',
    notSeen: '未知悉',
    sent: (p: { number: number }) => zh`变更 #${p.number} 的已知悉名单已发到你的单聊`,
    lost: (p: { number: number }) => zh`变更 #${p.number} 的名单没有发出，请再导出一次`,
    caption: (p: { number: number; count: number }) => zh`变更 #${p.number}，${p.count} 人，谁已知悉、什么时候`,
  },
  seenMeans: '“已知悉”只表示看到了，不表示同意',
  seen: (p: { at: string }) => zh`你已知悉（${p.at}）`,
  inAll: (p: { seen: number; of: number }) => zh`共 ${p.seen}/${p.of}`,
  notConcerned: (p: { what: string }) => zh`${p.what} 现在和你无关了`,
  by: (p: { number: number; author: string | undefined }) =>
    p.author ? zh`变更 #${p.number}，${p.author}起草` : zh`变更 #${p.number}`,
  markSeen: '已知悉',
  compare: '看差异',
  approvalAsked: (p: { number: number; team: string }) => zh`变更 #${p.number}（${p.team}）等你批准`,
  approvalOver: {
    approved: (p: { number: number }) => zh`变更 #${p.number} 你已批准`,
    published: (p: { number: number; on: string }) => zh`变更 #${p.number} 已发布，${p.on} 生效`,
    withdrawn: (p: { number: number }) => zh`变更 #${p.number} 已撤回，不用再批准`,
  },
  takesEffect: (p: { what: string; on: string }) => zh`${p.what}，${p.on} 生效`,
  concerns: (p: { count: number }) => zh`涉及 ${p.count} 人`,
  approvedBy: (p: { names: string }) => zh`已批准：${p.names}`,
  see: (p: { command: string }) => zh`查看：${p.command}`,
  authorTold: {
    submitted: (p: { number: number; name: string }) => zh`${p.name}批准了变更 #${p.number}，还要再有人批准才发布`,
    published: (p: { number: number; name: string; on: string }) =>
      zh`变更 #${p.number} 已发布，${p.on} 生效${p.name && zh`（${p.name}批准）`}`,
    withdrawn: (p: { number: number; name: string }) => zh`${p.name}撤回了变更 #${p.number}，一切照旧`,
  },
  concernsOthers: (p: { number: number }) => zh`变更 #${p.number} 不涉及你，不用点已知悉`,
};
