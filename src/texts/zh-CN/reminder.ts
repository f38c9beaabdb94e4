import { zh } from './spaced.ts';

interface OneDay {
  readonly oneDay: boolean;
}

const these = ({ oneDay }: OneDay): string => (oneDay ? '这天' : '这几天');

export const reminder = {
  summary: '定提醒时间，暂停提醒，请假',
  ask: (p: { what: string }) => zh`今天有新进展吗？${p.what}`,
  goal: (p: { name: string; progress: string; status: string }) => zh`${p.name} ${p.progress} ${p.status}`,
  watch: (p: { goals: string }) => zh`还要留意：${p.goals}`,
  yesterday: (p: { items: string }) => zh`昨天：${p.items}`,
  earlier: (p: { day: string; items: string }) => zh`${p.day}：${p.items}`,
  same: '和昨天一样',
  sameAsLast: '和上次一样',
  nothing: '今天没有',
  fill: '填一下',
  stop: (p: { command: string }) => `停掉：${p.command}`,
  on: (p: { time: string }) => zh`工作日 ${p.time} 提醒你汇报`,
  off: '提醒已关',
  none: '还没定提醒时间',
  snoozed: (p: { until: string }) => zh`${p.until} 起再提醒`,
  away: (p: { until: string }) => zh`请假到 ${p.until}，这几天不提醒`,
  how: '当天汇报过就不提醒，一天最多一次',
  clock: (p: { zone: string }) => zh`按你的时区 ${p.zone}`,
  change: (p: { command: string }) => `改时间：${p.command}`,
  turnOff: '关掉提醒',
  turnOn: '打开提醒',
  resume: '现在恢复',
  leave: (p: { days: string; working: number; delegate: string | undefined }) =>
    p.delegate ? zh`${p.days}请假，${p.working} 个工作日，${p.delegate}代理` : zh`${p.days}请假，${p.working} 个工作日`,
  delegated: (p: { delegate: string; name: string | undefined }) =>
    p.name ? zh`${p.delegate}代理${p.name}` : zh`${p.delegate}代理你`,
  standIn: (p: { name: string; days: string }) => zh`你代理${p.name}：${p.days}`,
  standInEffect: (p: OneDay & { name: string }) => zh`${these(p)}你有${p.name}的权限，对你自己和${p.name}除外`,
  standInTeams: (p: { teams: string }) => zh`团队：${p.teams}`,
  stoodInFor: (p: { name: string; days: string }) => zh`${p.name}代理你：${p.days}`,
  stoodInForEffect: (p: OneDay & { name: string }) => zh`${these(p)}${p.name}有你的权限，取消请假就结束`,
  noMoreStandIn: (p: { name: string; days: string }) => zh`不用代理${p.name}了：${p.days}`,
  noMoreStoodInFor: (p: { name: string; days: string }) => zh`${p.name}不再代理你：${p.days}`,
  days: (p: { from: string; until: string }) => zh`${p.from} 至 ${p.until}`,
  leaveRecorded: (p: { name: string | undefined; days: string; working: number }) =>
    p.name ? zh`已给${p.name}记：${p.days}请假，${p.working} 个工作日` : zh`已记：${p.days}请假，${p.working} 个工作日`,
  prorated: (p: { period: string; targets: string }) => zh`${p.period}目标按天折算：${p.targets}`,
  proratedOne: (p: { name: string; before: string; after: string }) => zh`${p.name} ${p.before} → ${p.after}`,
  nothingAsked: '不要求',
  noEffect: (p: OneDay) => `${these(p)}没有目标要折算`,
  quiet: (p: OneDay) => `${these(p)}不提醒，也不算进应达`,
  told: (p: { names: string }) => zh`${p.names}会收到通知`,
  cancel: '取消请假',
  cancelled: (p: { name: string | undefined; days: string }) =>
    p.name ? zh`已取消${p.name}的请假：${p.days}` : zh`已取消请假：${p.days}`,
  cancelledNext: '目标和提醒照旧',
  toldOf: (p: { name: string; days: string; working: number }) => zh`${p.name}请假：${p.days}，${p.working} 个工作日`,
  toldOwn: (p: { name: string; days: string; working: number }) =>
    zh`${p.name}给你记了请假：${p.days}，${p.working} 个工作日`,
  toldEffect: (p: OneDay) => `${these(p)}的目标按天折算，不提醒`,
};
