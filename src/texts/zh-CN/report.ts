import { zh } from './spaced.ts';

export const report = {
  summary: '记进展，写指标、数字、想说的话',
  recorded: (p: { what: string; period: string; progress: string }) => zh`已记：${p.what}，${p.period} ${p.progress}`,
  recordedFor: (p: { day: string; what: string; period: string; progress: string }) =>
    zh`已记到 ${p.day}：${p.what}，${p.period} ${p.progress}`,
  recordedWithoutTarget: (p: { what: string }) => zh`已记：${p.what}，还没定目标`,
  recordedForWithoutTarget: (p: { day: string; what: string }) => zh`已记到 ${p.day}：${p.what}，还没定目标`,
  recordedSeveral: (p: { count: number }) => zh`已记 ${p.count} 项`,
  recordedSeveralFor: (p: { count: number; day: string }) => zh`已记到 ${p.day}：${p.count} 项`,
  /** `拜访 3 次`; `销售额 12万（¥120,000）` */
  /** `counted`: the name as languages with a plural put it after the number. */
  what: (p: { name: string; amount: string; counted: string | undefined; inFull: string | undefined }) =>
    p.inFull ? zh`${p.name} ${p.amount}（${p.inFull}）` : zh`${p.name} ${p.amount}`,
  progressInPercent: (p: { actual: string; target: string }) => zh`${p.actual}（目标 ${p.target}）`,
  progress: (p: { actual: string; target: string }) => zh`${p.actual}/${p.target}`,
  itemLine: (p: { what: string; progress: string; status: string }) => zh`${p.what} → ${p.progress} ${p.status}`,
  itemWithoutTarget: (p: { what: string }) => zh`${p.what} · 还没定目标`,
  note: (p: { text: string }) => zh`“${p.text}”`,
  teamNow: (p: { team: string; percent: string; company: string; companyPercent: string }) =>
    zh`${p.team} ${p.percent}，${p.company} ${p.companyPercent}`,
  saidTwice: (p: { count: number; said: string }) => zh`要再记一次吗？${p.count} 秒前刚记过“${p.said}”`,
  again: '再记一次',
  keepOne: '不用',
  keptOne: '没有再记，前面那条还在',
  nothingToday: (p: { name: string | undefined }) =>
    p.name ? zh`记下了：${p.name}今天没有新进展，今天不再提醒` : '记下了：今天没有新进展，今天不再提醒',
  recordedOther: (p: { name: string; what: string; period: string; progress: string }) =>
    zh`已替${p.name}记：${p.what}，${p.period} ${p.progress}`,
  recordedOtherWithoutTarget: (p: { name: string; what: string }) => zh`已替${p.name}记：${p.what}，还没定目标`,
  recordedOtherSeveral: (p: { name: string; what: string }) => zh`已替${p.name}记 ${p.what}`,
  recordedOtherFor: (p: { name: string; day: string; what: string }) => zh`已替${p.name}记到 ${p.day}：${p.what}`,
  items: (p: { count: number }) => zh`${p.count} 项`,
  corrected: (p: { period: string; name: string | undefined; what: string }) =>
    p.name ? zh`已更正${p.name}的 ${p.period}：${p.what}` : zh`已更正 ${p.period}：${p.what}`,
  correctedInto: (p: { day: string }) => zh`记在 ${p.day}，已关账的数字不变`,
  correctionOf: (p: { period: string }) => zh`更正 ${p.period}`,
  toldCorrected: (p: { by: string; what: string; period: string }) => zh`${p.by}更正了你的 ${p.period}：${p.what}`,
  told: (p: { by: string; what: string; day: string }) => zh`${p.by}替你记了：${p.what}（${p.day}）`,
  toldUndone: (p: { by: string; what: string; day: string }) => zh`${p.by}撤销了替你记的：${p.what}（${p.day}）`,
  toldWhy: (p: { by: string }) => zh`不对的话，可以请${p.by}撤销`,
  heardLate: (p: { when: string }) => zh`${p.when} 说的，我刚收到`,
  by: (p: { name: string }) => zh`${p.name}代记`,
  history: (p: { count: number; what: string | undefined }) =>
    p.what ? zh`最近 ${p.count} 天的记录，最新：${p.what}` : zh`最近 ${p.count} 天的记录`,
  historyNone: '还没有记录',
  historyOf: (p: { day: string; entries: string }) => zh`${p.day}：${p.entries}`,
  historyMore: (p: { count: number }) => zh`另有 ${p.count} 条`,
  historyButton: '看历史',
  undoneOn: (p: { day: string }) => zh`${p.day} 撤销`,
  marked: (p: { what: string; mark: string }) => zh`${p.what}（${p.mark}）`,
  sources: { task: '协作任务', praise: '表扬', file: '导入' },
  undo: '撤销',
  undoneSeveral: (p: { count: number }) => zh`已撤销 ${p.count} 项`,
  undoneItem: (p: { what: string; day: string }) => zh`${p.what} · ${p.day}`,
  undoneWithoutTarget: (p: { what: string; day: string }) => zh`已撤销：${p.what}（${p.day}）`,
  undone: (p: { what: string; day: string; period: string; progress: string }) =>
    zh`已撤销：${p.what}（${p.day}），${p.period} ${p.progress}`,
  undoneContext: '原记录留在历史里',
  undoneOther: (p: { name: string; what: string; day: string }) => zh`已撤销替${p.name}记的：${p.what}（${p.day}）`,
  undoneOtherContext: '原记录留在对方的历史里',
  rateHint: '两个数，如 18/20',
  formTitle: '汇报',
  formSubmit: '记下来',
  formEmpty: '至少填一项',
  fields: { day: '哪一天', note: '想说的话' },
  fallback: (p: { title: string; undo: string }) => zh`${p.title}。撤销：${p.undo}`,
};
