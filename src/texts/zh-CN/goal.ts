import { zh } from './spaced.ts';

export const goal = {
  summary: '看自己、同事、团队和公司的目标',
  mineOnPace: (p: { period: string }) => zh`${p.period}目标：全部跟得上`,
  mineSome: (p: { period: string; count: number }) => zh`${p.period}目标：${p.count} 项需要留意，其余跟得上`,
  mineAll: (p: { period: string; count: number }) =>
    p.count === 1 ? zh`${p.period}目标：1 项需要留意` : zh`${p.period}目标：${p.count} 项都需要留意`,
  mineNone: '还没有给你定目标',
  mineNoneNext: (p: { manager: string | undefined; team: 'none' | 'member' | 'leads' }) => {
    if (p.manager) return zh`目标由经理来定，你的经理是${p.manager}`;
    return p.team === 'none' ? '先请管理员把你加进团队，再定目标' : '目标由上一级经理或管理员来定';
  },
  mineNoneReport: (p: { command: string }) => zh`可以先汇报：${p.command}`,
  line: (p: { status: string; name: string; progress: string; expected: string; rest: string }) =>
    zh`${p.status} · ${p.name} ${p.progress} · ${p.expected} · ${p.rest}`,
  team: (p: { team: string; period: string; percent: string; expected: string; status: string }) =>
    zh`${p.team}${p.period} ${p.percent}，应达 ${p.expected} ${p.status}`,
  shortOfPace: (p: { amount: string }) => zh`离应达差 ${p.amount}`,
  aheadOfPace: (p: { amount: string }) => zh`比应达多 ${p.amount}`,
  atPace: '和应达一样',
  member: (p: { name: string; percent: string; status: string }) => zh`${p.name} ${p.percent} ${p.status}`,
  memberWithAmounts: (p: { name: string; percent: string; status: string; progress: string }) =>
    zh`${p.name} ${p.percent} ${p.status}（${p.progress}）`,
  gap: (p: { amount: string }) => zh`目标拆下去有缺口：${p.amount}`,
  overAssigned: (p: { amount: string }) => zh`目标拆下去有超配：${p.amount}`,
  forecast: (p: { name: string; value: string; low: string; high: string }) =>
    zh`${p.name}预测 ${p.value}（${p.low}–${p.high}）`,
  forecastExact: (p: { name: string; value: string }) => zh`${p.name}预测 ${p.value}`,
  /** `off`: how far forecasts at this point were off in earlier periods, on average; undefined where there is none. */
  tested: (p: { said: string; off: string | undefined; periods: number }) =>
    p.off
      ? zh`${p.said} · ${p.periods === 1 ? '上一期这时的预测差' : `前 ${p.periods} 期这时的预测平均差`} ${p.off}`
      : zh`${p.said} · 还没有往期可以对照`,
  tooEarly: (p: { name: string; worked: number; needed: number }) =>
    zh`${p.name}的预测还早：过了 ${p.worked} 个工作日，满 ${p.needed} 个才算`,
  personOnPace: (p: { name: string; period: string }) => zh`${p.name}${p.period}目标：全部跟得上`,
  personSome: (p: { name: string; period: string; count: number }) =>
    zh`${p.name}${p.period}目标：${p.count} 项需要留意，其余跟得上`,
  personAll: (p: { name: string; period: string; count: number }) =>
    p.count === 1 ? zh`${p.name}${p.period}目标：1 项需要留意` : zh`${p.name}${p.period}目标：${p.count} 项都需要留意`,
  personNone: (p: { name: string }) => zh`${p.name}还没有目标`,
  shareLine: (p: { status: string; name: string; percent: string; expected: string | undefined }) =>
    p.expected
      ? zh`${p.status} · ${p.name} ${p.percent} · 应达 ${p.expected}`
      : zh`${p.status} · ${p.name}达成率 ${p.percent}`,
  shareOf: (p: { name: string; share: string }) => zh`占${p.name} ${p.share}`,
  myShare: '看我的占比',
  why: (p: { amount: string; shares: string }) => zh`你的 ${p.amount}，${p.shares}`,
  whyNothing: (p: { indicator: string; shares: string }) => zh`你还没有${p.indicator}，${p.shares}`,
  whyNone: (p: { name: string }) => zh`还没有占比：${p.name}还没有数字`,
  whyStep: (p: { sum: string; name: string }) => zh`${p.sum}，占${p.name}`,
  whyOverlay: (p: { amount: string }) => zh`任务另加 ${p.amount}，只算你的，不进团队汇总`,
  whyProduct: (p: { sum: string; name: string }) => zh`${p.sum}，你占${p.name}`,
  teamNone: (p: { team: string }) => zh`${p.team}还没定目标`,
  teamNoneNext: (p: { command: string }) => `由上一级经理或管理员来定：${p.command}`,
  teamButton: '看团队',
  tasks: '看任务',
  fallback: (p: { title: string; command: string }) => zh`${p.title}。团队的：${p.command}`,
};
