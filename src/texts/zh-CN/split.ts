import { zh } from './spaced.ts';

/** A target divided among those below, before and after it is confirmed. */
export const split = {
  people: (p: { count: number }) => zh`${p.count} 人`,
  teams: (p: { count: number }) => zh`${p.count} 个团队`,
  both: (p: { teams: string; people: string }) => zh`${p.teams}和 ${p.people}`,
  preview: (p: { sum: string }) => zh`拆解预览（还没生效）：${p.sum}`,
  reserved: (p: { amount: string }) => zh`预留 ${p.amount}`,
  withReserve: (p: { target: string; children: string; given: string; reserve: string }) =>
    zh`${p.target} = ${p.children} ${p.given} + 预留 ${p.reserve}`,
  withoutReserve: (p: { target: string; children: string }) => zh`${p.target}，${p.children}`,
  withGap: (p: { target: string; children: string; gap: string }) => zh`${p.target}，${p.children}，缺口 ${p.gap}`,
  withTooMuch: (p: { target: string; children: string; over: string }) =>
    zh`${p.target}，${p.children}，超配 ${p.over}`,
  cascaded: (p: { target: string; children: string }) => zh`统一目标 ${p.target}，${p.children}`,
  part: (p: { name: string; amount: string }) => zh`${p.name} ${p.amount}`,
  partBefore: (p: { name: string; amount: string; before: string }) => zh`${p.name} ${p.amount}（原 ${p.before}）`,
  partAsBefore: (p: { name: string; amount: string }) => zh`${p.name} ${p.amount}（不变）`,
  even: (p: { total: string }) => zh`合计 ${p.total}，和目标一分不差 · 缺口 0`,
  gap: (p: { total: string; gap: string }) => zh`合计 ${p.total}，比目标少 ${p.gap}：这是缺口`,
  overAssigned: (p: { total: string; over: string }) => zh`合计 ${p.total}，比目标多 ${p.over}：这是超配`,
  cascade: (p: { indicator: string }) => zh`${p.indicator}不按人相加，所以每个人的目标和团队一样`,
  standing: (p: { parts: string }) => zh`保持不变：${p.parts}`,
  own: (p: { amount: string; decider: string | undefined }) =>
    p.decider ? zh`你自己的部分 ${p.amount}，由${p.decider}来定` : zh`你自己的部分 ${p.amount}，由别的管理员来定`,
  ownLeft: (p: { name: string; amount: string }) => zh`${p.name}自己的部分由你来定：留了 ${p.amount}`,
  ownSet: (p: { name: string; amount: string }) => zh`${p.name}自己的部分定了：${p.amount}`,
  setOwn: (p: { amount: string }) => zh`定为 ${p.amount}`,
  without: (p: { names: string }) => zh`这次没有目标：${p.names}`,
  methods: {
    equal: '平均拆',
    headCount: '按人数拆',
    lastActual: '按上期实际拆',
    ramp: '按入职时间爬坡拆',
    hand: '手工定',
  },
  confirm: '确认拆解',
  edit: '改数字',
  discard: '不拆了',
  stored: (p: { asked: number; told: number }) =>
    p.asked + p.told === 0 ? '已拆解' : zh`已拆解，${p.asked + p.told} 人会收到目标`,
  discarded: '没有拆解，一切照旧',
  formTitle: (p: { team: string }) => zh`拆目标：${p.team}`,
  formSubmit: '预览',
  fields: {
    periodHint: (p: { example: string }) => zh`例：${p.example}`,
    method: '怎么拆',
    reserve: '预留',
    reserveHint: '不拆下去的部分，可以不填',
  },
  formMethods: { equal: '平均', headCount: '按人数', lastActual: '按上期实际', ramp: '按入职时间爬坡', hand: '手工' },
  handTitle: '每个部分定多少',
  handHint: (p: { before: string }) => zh`现在 ${p.before}`,
};
