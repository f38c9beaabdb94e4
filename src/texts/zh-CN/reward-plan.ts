import { zh } from './spaced.ts';

export const rewardPlan = {
  each: { month: '每月', quarter: '每季度' },
  personal: (p: { period: string; measure: string; base: string; managerBase: string | undefined }) =>
    zh`个人激励：${p.period}，按${p.measure}，基数 ${p.base}${p.managerBase === undefined ? '' : zh`，经理 ${p.managerBase}`}`,
  tiers: (p: { tiers: string }) => zh`档位：${p.tiers}`,
  pool: (p: {
    period: string;
    amount: string;
    measure: string;
    gate: string;
    shared: string;
    floor: string | undefined;
  }) =>
    zh`团队奖金：${p.period}发 ${p.amount}，团队${p.measure}到 ${p.gate}就发，${p.shared}${p.floor === undefined ? '' : zh`，本人到 ${p.floor} 才分`}`,
  approvers: (p: { names: string }) => zh`发多少由${p.names}批准`,
  score: '得分',
  attainment: (p: { indicator: string }) => zh`${p.indicator}达成率`,
  shared: {
    heads: '按人头分',
    score: '按得分分',
    points: (p: { indicator: string }) => zh`按${p.indicator}分`,
  },
  moved: (p: { after: string; before: string }) => zh`${p.after}（原来：${p.before}）`,
  came: (p: { after: string }) => zh`${p.after}（新增）`,
  noPersonal: '没有个人激励',
  noPool: '没有团队奖金',
  differs: (p: { parts: string }) => zh`有变的：${p.parts}`,
  starts: (p: { parts: string }) => zh`第一版激励方案：${p.parts}`,
  ends: '激励方案到那天结束',
  parts: {
    period: '周期',
    measure: '按什么发',
    base: '基数',
    tiers: '档位',
    personal: '个人激励',
    pool: '团队奖金',
    approvers: '谁批准',
  },
  nothing: '不发',
  ofPeriod: (p: { period: string; amount: string }) => zh`${p.period} ${p.amount}`,
  paidOwn: (p: { data: string; moved: string }) => zh`按${p.data}数据试算，付给你 ${p.moved}`,
  paid: (p: { data: string; count: number; moved: string }) => zh`按${p.data}数据试算，${p.count} 人合计 ${p.moved}`,
  problems: {
    missing: (p: { field: string }) => zh`没写${p.field}`,
    unread: (p: { field: string; word: string }) => zh`“${p.word}”不能当${p.field}`,
    drafted: (p: { name: string }) => zh`${p.name}是起草的人，要别人来批准`,
    left: (p: { name: string }) => zh`${p.name}已经离开，换一位批准`,
    noTier: '至少写一档',
    cap: '封顶要大于 0',
    order: (p: { tier: number }) => zh`第 ${p.tier} 档要比前一档高`,
    tier: (p: { tier: number }) => zh`第 ${p.tier} 档的数读不懂`,
    falls: (p: { tier: number; from: string; to: string }) =>
      zh`第 ${p.tier} 档一开始发 ${p.to}，比前一档的 ${p.from} 少`,
    noBase: '个人激励的基数要大于 0',
    noPool: '奖金池要大于 0',
    gate: '门槛在 0 到 150% 之间',
    floor: '本人门槛在 0 到 150% 之间',
    noPoints: '按积分分要说明按哪个指标',
    unknown: (p: { indicator: string }) => zh`考核方案里没有${p.indicator}，不能按它发`,
  },
  fields: {
    team: '团队',
    period: '周期',
    measure: '按什么发个人激励',
    base: '基数',
    managerBase: '经理的基数',
    tiers: '档位',
    pool: '奖金池',
    poolMeasure: '团队按什么算',
    gate: '团队门槛',
    sharedBy: '怎么分',
    floor: '本人门槛',
    approvers: '批准人',
    why: '为什么',
    from: '哪天生效',
  },
  misread: (p: { problem: string; more: number }) =>
    zh`激励方案还不行：${p.problem}${p.more > 0 ? zh`，另有 ${p.more} 处` : ''}`,
};
