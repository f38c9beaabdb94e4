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
  resolveHint: '手工和来源对上以后再关账：改汇报，或者在来源里改',
  resolve: '关账前要核对',
  besideNumber: '放在旁边',
};

const before = (what: string): string => (what === '' ? '' : `${what}：`);
