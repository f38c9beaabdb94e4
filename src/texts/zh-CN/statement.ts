import { zh } from './spaced.ts';

export const statement = {
  title: (p: { period: string; sum: string }) => zh`${p.period}激励 ${p.sum}`,
  sum: (p: { sum: string }) => zh`合计 ${p.sum}`,
  ready: (p: { period: string }) => zh`${p.period}激励明细好了`,
  line: (p: { line: string; text: string }) => zh`${p.line} ${p.text}`,
  /** `个人 6,000.00 × 0.96（销售额达成率 96.00%，80–100% 档）= 5,760.00` */
  personal: (p: { factors: string; why: string; amount: string }) => zh`个人 ${p.factors}（${p.why}）= ${p.amount}`,
  team: (p: { factors: string; why: string; amount: string }) => zh`团队 ${p.factors}（${p.why}）= ${p.amount}`,
  makeUp: (p: { what: string; factors: string; why: string; without: string; amount: string }) =>
    zh`更正 ${p.what}：${p.factors}（${p.why}）− ${p.without} = ${p.amount}`,
  madeUp: (p: { period: string; indicator: string; amount: string }) => zh`${p.period}${p.indicator} ${p.amount}`,
  correction: (p: { period: string; changes: string; now: string; stated: string; amount: string }) =>
    zh`更正 ${p.period}（变更 ${p.changes}）：现在 ${p.now} − 已发 ${p.stated} = ${p.amount}`,
  decision: (p: { question: number; period: string; amount: string }) =>
    zh`疑问 #${p.question}（${p.period}）的答复 = ${p.amount}`,
  days: (p: { days: number; of: number }) => zh`${p.days}/${p.of} 天`,
  heads: (p: { pool: string; of: number }) => zh`${p.pool} ÷ ${p.of} 人`,
  attained: (p: { indicator: string; percent: string }) => zh`${p.indicator}达成率 ${p.percent}`,
  noData: (p: { what: string }) => zh`${p.what}暂无数据`,
  scored: (p: { score: string }) => zh`得分 ${p.score}`,
  score: '得分',
  ofTeam: (p: { what: string }) => zh`团队${p.what}`,
  own: (p: { what: string }) => zh`本人${p.what}`,
  tier: (p: { from: string; until: string | undefined }) =>
    p.until ? zh`${p.from}–${p.until} 档` : zh`${p.from} 起的档`,
  tierPays: (p: { tier: string; rate: string }) => zh`${p.tier}发 ${p.rate}`,
  accelerated: (p: { tier: string; sum: string }) => zh`${p.tier}：${p.sum}`,
  belowTiers: (p: { from: string }) => zh`第一档从 ${p.from} 开始`,
  capped: (p: { rate: string }) => zh`封顶 ${p.rate}`,
  gate: (p: { gate: string }) => zh`门槛 ${p.gate}`,
  short: (p: { gate: string; missing: string }) => zh`离门槛 ${p.gate} 还差 ${p.missing}`,
  percentPoints: (p: { points: string }) => zh`${p.points} 个百分点`,
  scorePoints: (p: { points: string }) => zh`${p.points} 分`,
  floor: (p: { floor: string }) => zh`到 ${p.floor} 才有份`,
  sharedBy: { score: '按得分分', points: '按积分分' },
  reasons: '，',
  cut: '分以下舍去',
  rest: (p: { rest: string }) => zh`分以下舍去，余下的 ${p.rest} 在这一份`,
  scorecard: (p: { version: number }) => zh`考核方案 v${p.version}`,
  plan: (p: { version: number }) => zh`激励方案 v${p.version}`,
  approved: (p: { name: string; day: string }) => zh`${p.name} ${p.day} 批准`,
  held: (p: { number: number }) => zh`等疑问 #${p.number} 答复后发`,
  waiting: (p: { period: string }) => zh`${p.period}激励在等批准`,
  waitsFor: (p: { names: string }) => zh`${p.names}批准以后，我把明细私信给你`,
  waitsForNobody: '现在没有人能批准，管理员已经知道',
};
