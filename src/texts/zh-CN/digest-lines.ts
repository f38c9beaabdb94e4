import { zh } from './spaced.ts';

/** What a weekly digest says below its picture, one fact a line. */
export const digestLines = {
  titleNobody: (p: { team: string; week: string }) => zh`${p.team}${p.week}：团队里还没有人`,
  titleOfOne: (p: { team: string; week: string; percent: string; expected: string }) =>
    zh`${p.team}${p.week}：达成 ${p.percent}，应达 ${p.expected}`,
  nobodyNext: (p: { command: string }) => zh`先把人加进来：${p.command}`,
  quiet: { 'no-working-day': '这周没有工作日', 'everybody-away': '这周全员休假' },
  silent: (p: { since: string }) => zh`手工，${p.since} 之后没有汇报`,
  range: (p: { low: string; high: string }) => `（${p.low}–${p.high}）`,
  forecastShare: (p: { name: string; value: string; range: string }) => zh`${p.name}预测达成 ${p.value}${p.range}`,
  now: (p: { name: string; progress: string; value: string; range: string }) =>
    zh`${p.name} ${p.progress}，预测 ${p.value}${p.range}`,
  risk: (p: { status: string; facts: string }) => zh`${p.status}：${p.facts}`,
  watch: (p: { facts: string }) => zh`要留意：${p.facts}`,
  riskShare: (p: { name: string; percent: string; expected: string }) =>
    zh`${p.name}达成 ${p.percent}，应达 ${p.expected}`,
  riskNow: (p: { name: string; progress: string }) => zh`${p.name} ${p.progress}`,
  need: (p: { amount: string }) => zh`往后每个工作日要 ${p.amount}`,
  needShare: (p: { percent: string }) => zh`往后每个工作日要完成目标的 ${p.percent}`,
  gap: (p: { amount: string }) => zh`缺口 ${p.amount}`,
  gapShare: (p: { percent: string }) => zh`缺口是目标的 ${p.percent}`,
  closing: (p: { tasks: string }) => zh`补缺口：任务 ${p.tasks}`,
  closingNone: '还没有补缺口的客户任务',
  customerTask: (p: { number: number; customer: string }) => zh`#${p.number}（${p.customer}）`,
  splitGap: (p: { percent: string }) => zh`目标拆下去有缺口：${p.percent}`,
  splitOver: (p: { percent: string }) => zh`目标拆下去有超配：${p.percent}`,
  lowest: (p: { part: string }) => zh`最低的是${p.part}`,
  nextConfirm: (p: { count: number }) => zh`下一步：确认 ${p.count} 个做完的任务`,
  nextSplit: '下一步：把目标拆完',
  nextPace: (p: { need: string }) => zh`下一步：每个工作日做到 ${p.need}`,
  nextPaceShare: (p: { percent: string }) => zh`下一步：每个工作日完成目标的 ${p.percent}`,
  nextInStep: (p: { percent: string }) => zh`下一步：再帮 1 人到 ${p.percent}`,
  nextDone: '下一步：再做完、确认 1 个到期的任务',
  nextHelper: '下一步：再有 1 人帮上忙',
  thenIndex: (p: { step: string; index: number }) => zh`${p.step}，指数可到 ${p.index}`,
  inFront: (p: { people: string }) => zh`排在前面：${p.people}`,
  needSupport: (p: { people: string }) => zh`需要支持：${p.people}`,
  morePeople: (p: { count: number }) => zh`另 ${p.count} 人`,
  score: (p: { points: number; parts: string }) => zh`团队得分 ${p.points}：${p.parts}`,
  contribution: (p: { name: string; points: number; full: number }) => zh`${p.name} ${p.points}/${p.full}`,
  customers: (p: { customers: string }) => zh`客户：${p.customers}`,
  customer: (p: { customer: string; number: number; state: string }) => zh`${p.customer}（#${p.number} ${p.state}）`,
  moreCustomers: (p: { count: number }) => zh`另 ${p.count} 家`,
  states: { offered: '待认领', claimed: '进行中', done: '待确认', confirmed: '已确认' },
  note: (p: { who: string; note: string }) => zh`${p.who}：“${p.note}”`,
  coming: (p: { changes: string }) => zh`快到了：${p.changes}`,
  scorecard: (p: { version: number; on: string; days: number }) =>
    zh`考核方案 v${p.version} 于 ${p.on} 生效${inDays(p.days)}`,
  plan: (p: { version: number; on: string; days: number }) =>
    zh`激励方案 v${p.version} 于 ${p.on} 生效${inDays(p.days)}`,
  planEnds: (p: { on: string; days: number }) => zh`激励方案 ${p.on} 结束${inDays(p.days)}`,
  target: (p: { name: string; on: string; days: number }) => zh`${p.on} 起团队的${p.name}目标有变${inDays(p.days)}`,
  targets: (p: { number: number; count: number; on: string; days: number }) =>
    zh`变更 #${p.number}：${p.on} 起 ${p.count} 人的目标有变${inDays(p.days)}`,
  periodEnd: (p: { period: string; on: string; days: number }) => zh`${p.period} ${p.on} 结束${inDays(p.days)}`,
  dayOff: (p: { name: string; days: string }) => zh`${p.name && `${p.name} `}${p.days}放假`,
  dayWorked: (p: { days: string }) => zh`${p.days}上班`,
  more: '更多图',
  pictures: (p: { team: string; week: string }) => zh`${p.team}${p.week}：走势、得分构成和对齐指数`,
  noPictures: (p: { team: string; week: string }) => zh`${p.team}${p.week}：有了目标和汇报就有图`,
  picturesFallback: (p: { team: string; week: string; command: string }) =>
    zh`${p.team}${p.week}的图。我的：${p.command}`,
  asText: (p: { level: string }) => zh`可以转发的周报文本（${p.level}）`,
  asTextOf: (p: { chat: string; level: string }) => zh`就是“${p.chat}”里的周报，按“${p.level}”能看到的内容`,
  asTextOther: (p: { command: string }) => zh`换一级：${p.command}`,
  days: (p: { from: string; until: string }) => zh`${p.from} 至 ${p.until} `,
};

const inDays = (days: number): string => (days === 0 ? '（今天）' : zh`（还有 ${days} 天）`);
