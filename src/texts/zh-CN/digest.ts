import { zh } from './spaced.ts';

export const digest = {
  summary: '先预览，现在发到群里，或者定时自动发',
  title: (p: { team: string; week: string; percent: string; expected: string; status: string }) =>
    zh`${p.team}${p.week}：达成 ${p.percent}，应达 ${p.expected} ${p.status}`,
  titleWithoutTarget: (p: { team: string; week: string }) => zh`${p.team}${p.week}：还没定目标`,
  titleWithoutReport: (p: { team: string; week: string }) => zh`${p.team}${p.week}：目标已定，还没有汇报`,
  late: (p: { title: string }) => zh`${p.title}（补发）`,
  preview: (p: { title: string }) => zh`预览：${p.title}`,
  previewContext: '只有你看得到',
  alignment: (p: { index: number; change: string; parts: string }) => zh`对齐指数 ${p.index}${p.change}：${p.parts}`,
  alignmentNone: '对齐指数：还没有可以算的部分',
  change: (p: { points: string }) => zh`（${p.points}）`,
  parts: { coverage: '覆盖', pace: '进度', balance: '均衡', collaboration: '协作' },
  part: (p: { name: string; points: number }) => zh`${p.name} ${p.points}`,
  notApplicable: (p: { names: string }) => zh`${p.names}不适用`,
  mostImproved: (p: { name: string; points: string }) => zh`进步最多：${p.name} ${p.points} 个百分点`,
  helped: (p: { names: string }) => zh`帮了忙：${p.names}`,
  tasks: (p: { due: number; confirmed: number; underWay: number; open: number }) =>
    p.due === 0
      ? zh`协作任务：没有到期的，进行中 ${p.underWay}、待认领 ${p.open}`
      : zh`协作任务：到期 ${p.due}、确认 ${p.confirmed}、进行中 ${p.underWay}、待认领 ${p.open}`,
  counts: (p: { counts: string }) => zh`本周状态：${p.counts}`,
  count: (p: { word: string; count: number }) => zh`${p.word} ${p.count} 人`,
  openTasks: (p: { count: number }) => zh`看任务 ${p.count}`,
  alt: (p: { indicator: string; expected: string; people: string; asOf: string }) =>
    zh`${p.indicator}，应达 ${p.expected}：${p.people}。截至 ${p.asOf}`,
  altTeam: (p: { headline: string; counts: string; asOf: string }) =>
    p.counts ? zh`${p.headline}。${p.counts}。截至 ${p.asOf}` : zh`${p.headline}。截至 ${p.asOf}`,
  person: (p: { name: string; percent: string }) => zh`${p.name} ${p.percent}`,
  personNoData: (p: { name: string }) => zh`${p.name} 暂无数据`,
  fallback: (p: { title: string; command: string }) => zh`${p.title}。我的：${p.command}`,
  sent: (p: { chat: string }) => zh`周报会发到“${p.chat}”`,
  updated: (p: { chat: string }) => zh`“${p.chat}”里的周报会更新，不再重发`,
  noChat: '这里还没有绑定团队，没有周报可发',
  noChatNext: (p: { command: string }) => zh`到团队的群里说：${p.command}`,
  chart: {
    eyebrow: (p: { quarter: string; week: string; span: string }) => `${p.quarter}·${p.week} ${p.span}`,
    headline: (p: { team: string; percent: string; expected: string; forecast: string }) =>
      zh`${p.team}已达成 ${p.percent}，应达 ${p.expected}，预计期末 ${p.forecast}`,
    tooEarly: (p: { team: string; day: number }) => zh`${p.team}开期第 ${p.day} 天，还看不出快慢`,
    lead: (p: { all: number; onPace: number; need: number }) =>
      zh`${p.all} 人里 ${p.onPace} 人跟上进度，${p.need} 人需要支持`,
    leadAllWell: (p: { all: number }) => zh`${p.all} 人都跟上进度`,
    leadNone: '还没有人有数据',
    paceNow: (p: { percent: string }) => zh`现在应达 ${p.percent}`,
    target: '目标',
    footer: '条尾是本周新增，灰底到头是个人目标',
    over: '双斜线：超过 120%，条不再画长；条里的缝是目标',
    asOf: (p: { when: string }) => zh`截至 ${p.when}，手工汇报`,
    noData: '还没定目标',
    emptyHeadline: (p: { team: string }) => zh`${p.team}目标已定，就等第一条汇报`,
    emptyLead: (p: { count: number }) => zh`${p.count} 人的目标已经定好`,
    emptyBox: (p: { command: string }) => zh`发给齐步：${p.command}`,
    emptyHint: '几秒就报完，第一条进来这里就有图',
    needHelp: (p: { count: number }) => zh`先帮这 ${p.count} 人`,
    movers: '本周进步最大',
    moversUnit: '百分点',
    others: (p: { count: number }) => zh`其余 ${p.count} 人`,
    everybody: (p: { count: number }) => zh`全部 ${p.count} 人`,
    unlisted: (p: { count: number }) => zh`另有 ${p.count} 人正常`,
    othersOrder: '从高到低，竖着读',
    nameOrder: '按姓名，竖着读',
  },
};
