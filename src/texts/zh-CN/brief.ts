import { zh } from './spaced.ts';

/** What somebody who leads people begins the week with. */
export const brief = {
  title: (p: { count: number; names: string }) =>
    p.count === 1 ? zh`这周先帮${p.names}` : zh`这周先帮 ${p.count} 个人：${p.names}`,
  well: (p: { all: number; onPace: number }) =>
    p.all === p.onPace
      ? zh`这周没有要先帮的：${p.all} 人都跟得上进度`
      : zh`这周没有要先帮的：${p.all} 人里 ${p.onPace} 人跟得上进度`,
  nobody: '你带的人还没有目标，或者在休假，这周没有要看的',
  /** A team stands by its name, with whoever leads it. */
  team: (p: { team: string; manager: string }) => zh`${p.team}（${p.manager}）`,
  behind: (p: { name: string; percent: string; expected: string | undefined }) =>
    p.expected ? zh`${p.name} ${p.percent}（应达 ${p.expected}）` : zh`${p.name}达成率 ${p.percent}`,
  silent: (p: { days: number; since: string }) => zh`${p.days} 个工作日没有记录（上一次 ${p.since}）`,
  silentEver: '还没有任何记录',
  falling: (p: { name: string; usual: string; now: string; weeks: number }) =>
    zh`${p.name}从每周 ${p.usual}（${p.weeks} 周平均）到 ${p.now}`,
  unanswered: (p: { period: string; name: string; amount: string; since: string }) =>
    zh`${p.period}${p.name}目标 ${p.amount}，${p.since} 问的，等回应`,
  overdue: (p: { number: number; due: string }) => zh`任务 #${p.number} 说好 ${p.due} 做完，还在做`,
  unheard: (p: { number: number }) => zh`任务 #${p.number} 问过还在做吗，等回音`,
  unclaimed: (p: { number: number }) => zh`任务 #${p.number} 等人认领`,
  more: (p: { count: number }) => zh`另有 ${p.count} 项`,
  quoted: (p: { text: string }) => `“${p.text}”`,
  told: (p: { when: string; text: string }) => zh`${p.when} 带话：“${p.text}”`,
  paced: (p: { who: string; name: string; before: string; now: string }) =>
    zh`${p.who} · ${p.name}从应达的 ${p.before} 到 ${p.now}`,
  improvedAfterNote: (p: { paced: string }) => zh`上周带过话：${p.paced}`,
  improvedAfterHelp: (p: { paced: string }) => zh`上周有人帮忙：${p.paced}`,
  best: (p: { paced: string }) => zh`一周里进步最多：${p.paced}`,
  gap: (p: { team: string; name: string; gap: string; tasks: string }) =>
    p.tasks
      ? zh`${p.team}${p.name}缺口 ${p.gap}，能补上：${p.tasks}`
      : zh`${p.team}${p.name}缺口 ${p.gap}，还没有客户任务在做`,
  task: (p: { who: string; customer: string; number: number }) => zh`${p.who} · ${p.customer} · 任务 #${p.number}`,
  openTask: (p: { customer: string; number: number }) => zh`${p.customer} · 任务 #${p.number}（等人认领）`,
  /** The weeks that a number of a week is compared with. */
  window: (p: { since: string; until: string; weeks: number }) =>
    zh`每周数字：${p.until} 止的一周，对比 ${p.since} 起的 ${p.weeks} 周`,
  inPlaceOf: (p: { names: string }) => zh`你代理${p.names}`,
  stop: (p: { command: string }) => `不想收：${p.command}`,
  gapMark: '；',
  on: (p: { time: string; command: string }) => zh`每周第一个工作日 ${p.time} 发周一简报。关掉：${p.command}`,
  onWithoutTime: '公司没有定周一简报的时间，想看时再问',
  off: (p: { command: string }) => zh`不再发周一简报。再打开：${p.command}`,
  send: '替我发',
  edit: '改一改',
  sheet: '一对一提纲',
};
