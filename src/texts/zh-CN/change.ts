import { zh } from './spaced.ts';

export const change = {
  summary: '改考核方案和目标：起草、试算、发布',
  what: {
    scorecard: (p: { team: string }) => zh`${p.team}考核方案`,
    target: (p: { team: string }) => zh`${p.team}目标`,
    correction: (p: { team: string }) => zh`${p.team}更正`,
    plan: (p: { team: string }) => zh`${p.team}激励方案`,
  },
  titles: {
    draft: (p: { number: number; what: string }) => zh`变更 #${p.number} 草稿：${p.what}，还没试算`,
    simulated: (p: { number: number; what: string }) => zh`变更 #${p.number} 草稿：${p.what}，可以发布`,
    submitted: (p: { number: number; given: number; needed: number }) =>
      zh`变更 #${p.number} 等批准：${p.given}/${p.needed}`,
    coming: (p: { number: number; what: string; from: string; days: number }) =>
      zh`变更 #${p.number}：${p.what}于 ${p.from}生效（还有 ${p.days} 天）`,
    'in-force': (p: { number: number; what: string; from: string }) =>
      zh`变更 #${p.number}：${p.what}已于 ${p.from}生效`,
    withdrawn: (p: { number: number }) => zh`变更 #${p.number} 已撤回，一切照旧`,
  },
  version: (p: { what: string; version: number }) => zh`${p.what} v${p.version}`,
  comes: (p: { name: string; weight: string }) => zh`加上${p.name} ${p.weight}`,
  goes: (p: { name: string; weight: string }) => zh`去掉${p.name}（${p.weight}）`,
  link: (p: { before: string; after: string }) => zh`团队联动 ${p.before} → ${p.after}`,
  rest: '其余不变',
  targetForm: '改目标（变更）',
  draftIt: '起草变更',
  toChange: '改走变更',
  fields: {
    from: '从哪天起',
    fromHint: '不填就是预告期够的第一天',
    why: '为什么',
  },
  targetMoved: (p: {
    name: string;
    indicator: string;
    period: string;
    before: string;
    after: string;
    comesTo: string | undefined;
  }) =>
    zh`${p.name}${p.period}${p.indicator} ${p.before} → ${p.after}${p.comesTo === undefined ? '' : `，按天折算全期 ${p.comesTo}`}`,
  corrected: (p: {
    name: string;
    indicator: string;
    period: string;
    after: string;
    before: string | undefined;
    instead: string | undefined;
  }) =>
    zh`${p.name}${p.period}${p.indicator} ${p.before === undefined ? '' : `${p.before} → `}${p.after}${p.instead ?? ''}`,
  instead: (p: { amount: string; period: string }) => zh`（原来按 ${p.period} ${p.amount}）`,
  correctedVersion: (p: { version: number }) => zh`考核方案 v${p.version} 生效的全部日子：`,
  alters: (p: { periods: string }) => zh`会动已关账的得分：${p.periods}`,
  stated: ({ count }: { count: number }) =>
    count === 0 ? '这些周期还没有发过激励明细' : zh`已发 ${count} 份激励明细，差额记入下一份`,
  periodMoved: (p: { period: string; moved: string }) => zh`${p.period} ${p.moved}`,
  closedOwn: (p: { moved: string }) => zh`你已关账的得分：${p.moved}`,
  closedOf: (p: { count: number }) => zh`${p.count} 人已关账的得分`,
  atOnce: '更正差错：发布就生效，不能撤回',
  targetsMore: (p: { count: number }) => zh`还有 ${p.count} 个目标`,
  why: (p: { why: string }) => zh`为什么：“${p.why}”`,
  hurry: (p: { reason: string }) => zh`提前生效的理由：“${p.reason}”`,
  planned: (p: { from: string; days: number }) => zh`计划 ${p.from}生效（还有 ${p.days} 天）`,
  hurried: (p: { days: number }) => zh`不到 ${p.days} 天的预告期：要另外 2 人批准和理由`,
  takes: (p: { weight: string; items: number; left: string; leftItems: number }) =>
    p.items > 0
      ? zh`变更额度：这次 ${p.weight}、${p.items} 个指标，本财年还剩 ${p.left}、${p.leftItems} 个`
      : zh`变更额度：这次 ${p.weight}，本财年还剩 ${p.left}`,
  needs: (p: { count: number; names: string }) => zh`发布要另外 ${p.count} 人批准：${p.names}`,
  approved: (p: { names: string }) => zh`已批准：${p.names}`,
  waits: (p: { names: string }) => zh`等批准：${p.names}`,
  nobodyElse: '没有',
  simulated: (p: { data: string; count: number }) => zh`按${p.data}数据试算，${p.count} 人有得分`,
  simulatedOwn: (p: { data: string; moved: string }) => zh`按${p.data}数据试算，你的得分 ${p.moved}`,
  untilDay: (p: { day: string }) => zh`截至 ${p.day}的`,
  moved: (p: { name: string; moved: string }) => zh`${p.name}：${p.moved}`,
  score: (p: { before: string; after: string }) => zh`${p.before} → ${p.after}`,
  noData: '暂无数据',
  moreScores: (p: { count: number }) => zh`另有 ${p.count} 人`,
  by: (p: { author: string; at: string }) => zh`${p.author}起草于 ${p.at}`,
  inPlaceOf: (p: { author: string; manager: string; at: string }) => zh`${p.author}代${p.manager}起草于 ${p.at}`,
  listTitle: (p: { count: number }) => (p.count > 0 ? zh`变更 ${p.count} 项` : '没有变更'),
  listed: (p: { number: number; what: string; state: string }) => zh`#${p.number} ${p.what} · ${p.state}`,
  states: {
    draft: '草稿',
    simulated: '已试算',
    submitted: '等批准',
    coming: (p: { from: string; days: number }) => zh`${p.from}生效，还有 ${p.days} 天`,
    'in-force': (p: { from: string }) => zh`自 ${p.from}生效`,
    withdrawn: '已撤回',
  },
  published: '已发布',
  numbered: (p: { number: number }) => zh`变更 #${p.number}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 项`,
  toDraft: (p: { command: string }) => zh`起草：${p.command}`,
  show: '看变更',
  simulate: '试算',
  publish: '发布',
  approve: '批准',
  edit: '改草稿',
  useThis: '按这个改',
  withdraw: '撤回',
  withdrawAsk: (p: { number: number; count: number }) =>
    p.count > 0 ? zh`撤回变更 #${p.number}？${p.count} 人会收到通知` : zh`撤回变更 #${p.number}？`,
  button: '看全部变更',
  form: {
    title: '改考核方案',
    submit: '起草变更',
    weight: (p: { indicator: string }) => zh`${p.indicator}（%）`,
    weightHint: '0 就是去掉',
    add: '加一个指标',
    addWeight: '新指标的权重（%）',
    link: '团队联动（%）',
    from: '哪天生效',
    fromHint: (p: { days: number }) => zh`周期开始那天；预告期 ${p.days} 天`,
    why: '为什么改',
    whyHint: (p: { team: string }) => zh`${p.team}里相关的人都会看到`,
    exception: '破例的理由',
    exceptionHint: '只在超出公司定的范围时要填',
    noWeight: '权重是 0 到 100 的数，最多两位小数',
    noDay: '这不是日期',
    addNone: '先选一个要加的指标',
  },
  soonerForm: {
    title: '提前生效',
    submit: '发布',
    reason: '为什么要提前',
    hint: (p: { first: string }) => zh`不提前的话最早 ${p.first}；提前要另外 2 人批准`,
  },
  refusals: {
    unknownIndicator: (p: { word: string }) => zh`没有指标“${p.word}”，没有改动`,
    noWeight: (p: { indicator: string; word: string }) =>
      p.word ? zh`“${p.word}”不是${p.indicator}的权重，没有改动` : zh`没写${p.indicator}的权重，没有改动`,
    twice: (p: { indicator: string }) => zh`${p.indicator}写了两次，没有改动`,
    noScorecard: (p: { team: string }) => zh`没有改动：${p.team}还没有考核方案`,
    weight: (p: { moved: string; left: string }) => zh`没有发布：要动 ${p.moved} 权重，本财年只剩 ${p.left}`,
    items: (p: { moved: number; left: number }) => zh`没有发布：要换 ${p.moved} 个指标，本财年只剩 ${p.left} 个`,
    core: (p: { names: string; fits: boolean }) =>
      zh`没有发布：${p.names}是核心指标，不能改${p.fits ? '。其余改动放得下' : ''}`,
    weightLimits: (p: { most: string; spent: string; over: string }) =>
      zh`上限 ${p.most}，已用 ${p.spent}，超出 ${p.over}`,
    itemLimits: (p: { most: number; spent: number; over: number }) =>
      zh`指标上限 ${p.most} 个，已用 ${p.spent} 个，超出 ${p.over} 个`,
    wouldFit: (p: { moved: string; items: string }) => zh`放得下（正好 ${p.moved}）：${p.items}`,
    nothingFits: (p: { again: string }) => zh`本财年没有放得下的改法，${p.again}起有新的额度`,
    dayPast: (p: { day: string }) => zh`没有改动：${p.day}已经到了，变更只管以后`,
    dayRuns: (p: { day: string }) => zh`没有改动：${p.day}在进行中的周期里，要选周期开始那天`,
    dayOutside: (p: { day: string }) => zh`没有改动：${p.day}不在这个目标的周期里`,
    dayComing: (p: { day: string }) => zh`没有改动：${p.day}之后已有新版本要生效，先撤回它`,
    dayFits: (p: { day: string }) => zh`可以的下一天：${p.day}`,
    rewritten: (p: { number: number }) => zh`没有保存：你打开以后，变更 #${p.number} 又改过了`,
    builtOn: (p: { number: number; next: number }) =>
      zh`没有撤回：变更 #${p.next} 是在 #${p.number} 之上改的，先撤回它`,
    outdated: (p: { number: number }) => zh`没有发布：变更 #${p.number} 起草后，要改的那版已经变了`,
    outdatedNext: '按现在的样子改一下草稿，再试算',
    noClosedScore: {
      target: '没有改动：没有已关账的得分用到这个目标',
      scorecard: '没有改动：没有已关账的得分用到这一版',
    },
    noClosedScoreNext: '更正只管已关账周期里的差错，没关账的走变更',
    notice: (p: { first: string; days: number }) => zh`没有发布：预告期 ${p.days} 天，最早 ${p.first}`,
    noticeNext: (p: { command: string }) => zh`要提前就写明理由，另外 2 人批准：${p.command}`,
    noticeLater: '或者撤回它，另起草一个日子晚一点的',
    tooFew: (p: { needed: number; there: number }) =>
      zh`没有发布：要另外 ${p.needed} 人批准，能批准的只有 ${p.there} 人`,
    tooFewHurried: '留足预告期就不用这么多人批准',
    tooFewNext: (p: { command: string }) => zh`由管理员再设一位管理员来批准：${p.command}`,
    tooFewOfPlan: (p: { command: string }) => zh`批准人写在激励方案里，改一版可以多写几位：${p.command}`,
    stage: {
      rewrite: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）不能再改，撤回后重新起草`,
      simulate: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）不用再试算`,
      submit: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）现在不能发布`,
      approve: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）现在不用批准`,
      withdraw: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）不能撤回，要改就再起草一个`,
      acknowledge: (p: { number: number; state: string }) => zh`变更 #${p.number}（${p.state}）不用点已知悉`,
    },
    simulateFirst: (p: { number: number }) => zh`没有发布：变更 #${p.number} 要先试算`,
    next: (p: { command: string }) => zh`下一步：${p.command}`,
    drafter: (p: { team: string }) => zh`${p.team}的变更由它的经理、上级经理或管理员起草`,
    author: (p: { number: number; author: string }) => zh`变更 #${p.number} 由${p.author}或管理员发布、撤回`,
    approver: {
      author: (p: { number: number }) => zh`变更 #${p.number} 是你起草的，要别人来批准`,
      own: (p: { number: number }) => zh`变更 #${p.number} 和你自己有关，要别人来批准`,
      'no-admin': (p: { number: number }) => zh`变更 #${p.number} 由管理员批准`,
      'no-plan-approver': (p: { number: number }) => zh`变更 #${p.number} 由现在批准激励的人批准`,
    },
    approved: (p: { number: number }) => zh`变更 #${p.number} 你已经批准了`,
    outside: '没有改动：这样改会超出公司定的范围',
    exception: '要破例就加上“破例=……”，它会显示在考核方案上',
    see: (p: { command: string }) => zh`看这个变更：${p.command}`,
  },
};
