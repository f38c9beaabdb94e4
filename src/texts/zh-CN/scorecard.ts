import { zh } from './spaced.ts';

export const scorecard = {
  summary: '看考核方案，选模板，比较两个版本',
  title: (p: { team: string; version: number; count: number }) =>
    zh`${p.team}考核方案 v${p.version}：${p.count} 个指标`,
  none: (p: { team: string }) => zh`${p.team}还没有考核方案`,
  choose: (p: { command: string }) => zh`选一个模板：${p.command}`,
  askAdmin: '考核方案由管理员来选',
  dimensions: { result: '结果', process: '过程', capability: '能力' },
  dimension: (p: { name: string; weight: string; items: string }) => zh`${p.name} ${p.weight}：${p.items}`,
  item: (p: { name: string; weight: string; marks: string }) =>
    p.marks ? zh`${p.name} ${p.weight}（${p.marks}）` : zh`${p.name} ${p.weight}`,
  weight: (p: { name: string; weight: string }) => zh`${p.name} ${p.weight}`,
  core: '核心',
  bounds: (p: { floor: number; cap: number }) => zh`按 ${p.floor}–${p.cap}% 计`,
  mark: '，',
  teamLink: (p: { link: string; indicator: string | undefined }) =>
    p.indicator ? zh`团队联动 ${p.link}，看团队的${p.indicator}` : zh`团队联动 ${p.link}，看团队的得分`,
  noTeamLink: '没有团队联动',
  counts: (p: { link: string; floor: number; cap: number }) => zh`${p.link} · 达成率按 ${p.floor}–${p.cap}% 计`,
  override: (p: { reason: string }) => zh`超出常规范围，理由：“${p.reason}”`,
  coming: (p: { version: number; from: string }) => zh`v${p.version} 将于 ${p.from}生效`,
  states: {
    'in-force': (p: { from: string }) => zh`自 ${p.from}生效`,
    earlier: (p: { from: string }) => zh`自 ${p.from}生效，已被后来的版本取代`,
    coming: (p: { from: string }) => zh`将于 ${p.from}生效`,
  },
  coreStays: '核心指标不能改',
  change: (p: { command: string }) => zh`改考核方案：${p.command}`,
  compare: (p: { command: string }) => zh`比较两个版本：${p.command}`,
  button: '考核方案',
  compared: (p: { team: string; before: number; after: number; count: number }) =>
    p.count > 0
      ? zh`${p.team}考核方案 v${p.before} 和 v${p.after}：${p.count} 处不同`
      : zh`${p.team}考核方案 v${p.before} 和 v${p.after} 一样`,
  since: (p: { version: number; from: string }) => zh`v${p.version} 自 ${p.from}`,
  added: (p: { items: string }) => zh`加了：${p.items}`,
  removed: (p: { items: string }) => zh`去掉：${p.items}`,
  reweighted: (p: { items: string }) => zh`权重：${p.items}`,
  bounded: (p: { items: string }) => zh`计分范围：${p.items}`,
  moved: (p: { name: string; before: string; after: string }) => zh`${p.name} ${p.before} → ${p.after}`,
  range: (p: { floor: number; cap: number }) => zh`${p.floor}–${p.cap}%`,
  becameCore: (p: { items: string }) => zh`成为核心指标：${p.items}`,
  noLongerCore: (p: { items: string }) => zh`不再是核心指标：${p.items}`,
  linkMoved: (p: { before: string; after: string }) => zh`团队联动：${p.before} → ${p.after}`,
  teamByMoved: (p: { before: string; after: string }) => zh`团队联动看：${p.before} → ${p.after}`,
  teamScore: '团队得分',
  useAsk: (p: { template: string; team: string }) => zh`给${p.team}用“${p.template}”模板？还没生效`,
  concerned: (p: { count: number; from: string }) =>
    p.count === 0 ? zh`从 ${p.from}起，加入的人都按它算得分` : zh`从 ${p.from}起，${p.count} 人的得分按它算`,
  onlyByChange: '生效后只能通过变更来改 · 相关的人会收到通知',
  confirm: '确认启用',
  discard: '先不用',
  discarded: '没有启用，一切照旧',
  used: (p: { team: string; from: string }) => zh`${p.team}考核方案 v1 自 ${p.from}生效`,
  told: (p: { count: number }) =>
    p.count === 0
      ? '现在还没有人按它算得分 · 有人汇报之前可以撤销'
      : zh`按它算得分的 ${p.count} 人会收到通知 · 有人汇报之前可以撤销`,
  undone: (p: { team: string }) => zh`已撤销：${p.team}没有考核方案了`,
  published: (p: { team: string; version: number; from: string }) =>
    zh`${p.team}考核方案 v${p.version} 自 ${p.from}生效`,
  withdrawn: (p: { version: number }) => zh`考核方案 v${p.version} 已撤销，没有按它算过得分`,
  formTitle: '选一个考核模板',
  formTemplate: '模板',
  formSubmit: '看看再定',
  formHint: '先看内容，确认才生效',
  refusals: {
    inForce: (p: { team: string; version: number }) => zh`没有改动：${p.team}已经有考核方案 v${p.version}`,
    onlyByChange: (p: { command: string }) => zh`模板只在第一次用；之后通过变更来改：${p.command}`,
    see: (p: { command: string }) => zh`看考核方案：${p.command}`,
    noTemplate: (p: { word: string }) => zh`没有“${p.word}”这个模板，没有改动`,
    noVersion: (p: { version: number; newest: number }) => zh`没有 v${p.version}，最新的是 v${p.newest}`,
    outside: '没有改动：这个模板超出了公司定的范围',
    reason: '要破例就加上“理由=……”，它会显示在考核方案上',
  },
  violations: {
    count: (p: { count: number; least: number; most: number }) => zh`${p.count} 个指标，应有 ${p.least}–${p.most} 个`,
    small: (p: { name: string; weight: string; least: string }) => zh`${p.name} ${p.weight}，至少 ${p.least}`,
    dimension: (p: { name: string; weight: string; least: string; most: string }) =>
      zh`${p.name} ${p.weight}，应在 ${p.least}–${p.most}`,
    unknown: (p: { name: string }) => zh`没有指标 ${p.name}`,
    total: (p: { total: string; by: string; missing: boolean }) =>
      zh`权重加起来是 ${p.total}，${p.missing ? '还差' : '多了'} ${p.by}`,
    link: (p: { link: string }) => zh`团队联动 ${p.link}，应在 0–100%`,
  },
};
