import { zh } from './spaced.ts';

/** What waits of a source: each can be settled here, or there. */
export const sourceQueue = {
  title: (p: { count: number }) => zh`待处理${p.count}条`,
  empty: '没有待处理的记录',
  page: (p: { page: number; pages: number }) => zh`第${p.page}/${p.pages}页`,
  comes: '在那边改好，下次会自己进来',
  owner: (p: { owner: string; count: number; source: string }) => zh`“${p.owner}”是谁？${p.source}里有${p.count}条`,
  several: (p: { owner: string; count: number; source: string }) =>
    zh`“${p.owner}”是哪一位？有重名，${p.source}里有${p.count}条`,
  record: (p: { why: string; values: string }) => zh`${p.why}：${p.values}`,
  nothing: '没有内容',
  next: '下一页',
  before: '上一页',
  say: '这是谁',
  leave: '不计入',
  leaveAsIs: '保持原样',
  bothSides: (p: { period: string; source: string; here: string; there: string; difference: string | undefined }) =>
    zh`${p.period}：这里 ${p.here} · ${p.source} ${p.there}${p.difference === undefined ? '' : `，差 ${p.difference}`}`,
  moved: (p: { period: string; people: string }) => zh`${p.period}：${p.people}`,
  count: '现在补差',
  countsToday: '补差记在今天，已关账的不变',
  ownerForm: '归属人是谁',
  ownerField: (p: { owner: string }) => zh`“${p.owner}”是`,
  ownerSubmit: '就是这位',
  nobody: '不是我们的人，不计入',
  outsider: (p: { owner: string; count: number }) => zh`“${p.owner}”不是我们的人，${p.count} 条不计入`,
  settledAgain: (p: { owner: string; name: string }) => zh`“${p.owner}”就是${p.name}，全部重新读一遍`,
  settled: (p: { owner: string; name: string; counted: number }) =>
    zh`“${p.owner}”就是${p.name}，计入了 ${p.counted} 条`,
  agrees: (p: { count: number }) => (p.count === 1 ? '这个映射对得上' : zh`${p.count} 个映射都对得上`),
  differs: (p: { count: number; of: number }) => zh`${p.of} 个映射里 ${p.count} 个有差`,
  notCompared: '还没有对过账',
  sides: (p: { mapping: string; there: string; here: string }) => zh`${p.mapping}：那边${p.there}，这边${p.here}`,
  total: (p: { amount: string; records: string }) => zh`${p.amount}（${p.records} 条）`,
  never: (p: { mapping: string }) => zh`${p.mapping}：还没对过`,
  difference: (p: { id: string; why: string; there: string; here: string }) =>
    zh`“${p.id}”：${p.why} · 那边${p.there} · 这边${p.here}`,
  found: { missing: '之前没计入', different: '之前数不同', gone: '那边没有了', settled: '已在开放周期补差' },
  nothingThere: '没有',
  more: (p: { count: number }) => zh`还有 ${p.count} 条不同`,
  compare: '现在对账',
  undecided: (p: { count: number }) => zh`${p.count} 个数手工和数据源不一样，等着裁定`,
};
