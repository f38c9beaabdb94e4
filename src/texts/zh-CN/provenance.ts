import { zh } from './spaced.ts';

/** Where numbers come from. The systems have their own names. */
export const provenance = {
  tasks: '任务',
  praise: '表扬',
  /** `what` is empty where all of it comes from there. */
  heard: (p: { what: string; source: string; when: string }) =>
    p.what === '' ? zh`${p.source} ${p.when}` : zh`${p.what}来自${p.source} ${p.when}`,
  silent: (p: { what: string; source: string; since: string }) =>
    `${before(p.what)}${zh`${p.source}自 ${p.since} 没有更新`}`,
  never: (p: { what: string; source: string }) => `${before(p.what)}${zh`${p.source}还没有更新过`}`,
  indicators: (p: { count: number }) => zh`${p.count} 项`,
  marked: (p: { progress: string; marks: string }) => `${p.progress}（${p.marks}）`,
  differs: (p: { source: string; amount: string }) => zh`${p.source} ${p.amount}，结算前要核对`,
  stands: (p: { since: string }) => zh`停在 ${p.since}`,
  aside: (p: { names: string; source: string }) => zh`${p.names}按${p.source}计，这次汇报放在旁边核对`,
  toResolve: (p: { count: number }) => zh`关账前还有 ${p.count} 个数要核对`,
  notYetOne: (p: { period: string; name: string; indicator: string; sides: string }) =>
    zh`${p.period}还不能关账：${p.name}的${p.indicator}要核对（${p.sides}）`,
  notYet: (p: { period: string; count: number }) => zh`${p.period}还不能关账：有 ${p.count} 个数要核对`,
  difference: (p: { name: string; indicator: string; period: string; sides: string }) =>
    zh`${p.name} · ${p.indicator}（${p.period}）：${p.sides}`,
  side: (p: { source: string; amount: string }) => zh`${p.source} ${p.amount}`,
  resolveHint: '裁定哪一边对，或者改汇报、在来源里改，然后关账',
  resolve: '关账前要核对',
  decided: (p: { source: string; amount: string; name: string; day: string }) =>
    zh`${p.source} ${p.amount}，${p.name} ${p.day} 裁定`,
  decidedEntry: (p: { sides: string; right: string; name: string }) => zh`${p.name}裁定按${p.right}计；${p.sides}`,
  decide: '裁定',
  decideForm: '哪一边是对的',
  decideField: '哪一边',
  decideHint: '两边说的都不变时一直有效；有一边改了，会重新问',
  decideSide: (p: { name: string; indicator: string; period: string; source: string; amount: string }) =>
    zh`${p.name} · ${p.indicator}（${p.period}）：${p.source} ${p.amount}`,
  decidedFor: (p: { name: string; indicator: string; period: string; source: string; amount: string }) =>
    zh`已裁定：${p.name}的${p.indicator}（${p.period}）按${p.source}计，${p.amount}`,
  decidedWhat: '两边和裁定都留在记录里，对方会收到通知',
  decidedForYou: (p: { by: string; indicator: string; period: string; source: string }) =>
    zh`${p.by}裁定：你的${p.indicator}（${p.period}）按${p.source}计`,
  decidedSides: (p: { sides: string }) => zh`两边是：${p.sides}`,
  decidedWhy: (p: { reason: string }) => zh`为什么：“${p.reason}”`,
  decidedWrong: (p: { by: string }) => zh`不对的话和${p.by}说；改了汇报，会重新问`,
  decidedGone: '有一边后来改了，这个裁定不再有效',
  besideNumber: '放在旁边',
};

const before = (what: string): string => (what === '' ? '' : `${what}：`);
