import { zh } from './spaced.ts';

export const target = {
  set: (p: { name: string; period: string; indicator: string; amount: string }) =>
    zh`已定：${p.name}${p.period}${p.indicator}目标 ${p.amount}`,
  undone: (p: { name: string; period: string; indicator: string }) =>
    zh`已撤销：${p.name}${p.period}${p.indicator}目标`,
  inFull: (p: { amount: string }) => zh`金额：${p.amount}`,
  before: (p: { amount: string }) => zh`原来是 ${p.amount}`,
  now: (p: { amount: string; now: string }) => zh`撤掉了 ${p.amount}，现在是 ${p.now}`,
  nowNone: (p: { amount: string }) => zh`撤掉了 ${p.amount}，现在没有这个目标`,
  gap: (p: { team: string; amount: string }) => zh`${p.team}拆下去有缺口：${p.amount}`,
  overAssigned: (p: { team: string; amount: string }) => zh`${p.team}拆下去有超配：${p.amount}`,
  even: (p: { team: string }) => zh`${p.team}拆下去正好，缺口 0`,
  told: (p: { name: string }) => zh`${p.name}会收到通知`,
  locks: (p: { from: string }) => zh`${p.from} 锁定`,
  locked: (p: { from: string }) => zh`${p.from} 起锁定`,
  undoToday: '期间已开始：今天内可以撤销，之后锁定',
  yours: (p: { period: string; indicator: string }) => zh`你的${p.period}${p.indicator}目标`,
  ofTeam: (p: { team: string; period: string; indicator: string }) => zh`${p.team}${p.period}${p.indicator}目标`,
  is: (p: { what: string; amount: string }) => zh`${p.what}：${p.amount}`,
  takenBack: (p: { what: string }) => zh`${p.what}撤回了，现在没有`,
  setBy: (p: { name: string }) => zh`${p.name}定的`,
  formTitle: '定目标',
  submit: '定下来',
  fields: {
    whose: '谁的',
    whoseHint: '同事或团队的名字',
    indicator: '指标',
    amount: '多少',
    amountHint: '例：60、500万',
    period: '期间',
    periodHint: '2027Q1、12 月；空着是本期',
  },
};
