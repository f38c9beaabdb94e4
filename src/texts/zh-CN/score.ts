import { zh } from './spaced.ts';

export const score = {
  summary: '看得分和它是怎么算出来的',
  title: (p: { period: string; score: string; on: string | undefined }) =>
    p.on ? zh`${p.period}到今天 ${p.score} 分（100 的权重里 ${p.on} 有数据）` : zh`${p.period}到今天 ${p.score} 分`,
  closedTitle: (p: { period: string; score: string; on: string | undefined }) =>
    p.on ? zh`${p.period} ${p.score} 分（100 的权重里 ${p.on} 有数据），已关账` : zh`${p.period} ${p.score} 分，已关账`,
  closedNone: (p: { period: string }) => zh`${p.period}已关账，没有得分：考核的指标都暂无数据`,
  keptOn: (p: { day: string }) => zh`${p.day} 关账时定下，以后不变`,
  correctedOn: (p: { day: string; number: number; before: string | undefined }) =>
    zh`${p.day} 由变更 #${p.number} 更正${p.before === undefined ? '' : `，原来 ${p.before} 分`}`,
  notKept: (p: { period: string }) => zh`${p.period}没有定下的得分`,
  notKeptWhy: '还没关账，或者关账时你没有得分',
  nowButton: '现在的得分',
  none: '还没有得分：考核的指标都暂无数据',
  noScorecard: '还没有得分：考核方案还没定',
  noTeam: '还没有得分：你还没有团队',
  askAdmin: '先请管理员把你加进团队',
  /** `销售额 63.33% × 40% ≈ 25.33 分 · 57万/90万` */
  item: (p: { name: string; attainment: string; weight: string; equals: string; points: string; progress: string }) =>
    zh`${p.name} ${p.attainment} × ${p.weight} ${p.equals} ${p.points} 分 · ${p.progress}`,
  itemNoData: (p: { name: string; weight: string; noData: string }) => zh`${p.noData} · ${p.name} · 权重 ${p.weight}`,
  /** An attainment of which only a part counts. */
  capped: (p: { attainment: string; cap: string }) => zh`${p.attainment}（计到上限 ${p.cap}）`,
  floored: (p: { attainment: string; floor: string }) => zh`${p.attainment}（按下限 ${p.floor} 计）`,
  byTeam: (p: { name: string }) => zh`${p.name}（团队）`,
  sum: (p: { equals: string; own: string }) => zh`合计 ${p.equals} ${p.own} 分`,
  sumOn: (p: { points: string; on: string; equals: string; own: string }) =>
    zh`合计 ${p.points} 分 ÷ 有数据的权重 ${p.on} ${p.equals} ${p.own} 分`,
  link: (p: { link: string; own: string; rest: string; team: string; equals: string; score: string; name: string }) =>
    zh`团队联动 ${p.link}：${p.own} × ${p.rest} + ${p.name} ${p.team} × ${p.link} ${p.equals} ${p.score} 分`,
  teamBy: (p: { team: string; indicator: string | undefined }) =>
    p.indicator ? zh`${p.team}${p.indicator}` : zh`${p.team}得分`,
  noLink: (p: { team: string }) => zh`${p.team}暂无数据，团队联动先不算`,
  managed: (p: { team: string }) => zh`结果看${p.team}的汇总，不再加团队联动`,
  version: (p: { version: number; from: string }) => zh`考核方案 v${p.version}（自 ${p.from}）`,
  team: (p: { team: string; period: string; count: number; score: string }) =>
    zh`${p.team}${p.period}到今天：${p.count} 人有得分，团队 ${p.score} 分`,
  closedTeam: (p: { team: string; period: string; count: number }) =>
    zh`${p.team} ${p.period}已关账的得分：${p.count} 人有得分`,
  teamUnscored: (p: { team: string; count: number }) => zh`${p.team}：${p.count} 人有得分，团队暂无数据`,
  member: (p: { name: string; score: string; on: string | undefined }) =>
    p.on ? zh`${p.name} ${p.score} 分（${p.on}/100）` : zh`${p.name} ${p.score} 分`,
  memberNoData: (p: { name: string; noData: string }) => zh`${p.name} ${p.noData}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 人`,
  button: '得分',
  teamButton: '团队得分',
};
