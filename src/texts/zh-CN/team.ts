import { zh } from './spaced.ts';

export const team = {
  summary: '看团队，建团队，加人，绑定群',
  roster: (p: { team: string; people: number }) => zh`${p.team}：${p.people} 人`,
  rosterNone: '你还没有团队',
  rosterNoneNext: (p: { manager: string | undefined }) =>
    p.manager ? zh`请${p.manager}把你加进团队` : '请管理员把你加进团队',
  ledBy: (p: { name: string }) => zh`负责人：${p.name}`,
  ledByNobody: '还没有负责人',
  members: (p: { names: string }) => zh`成员：${p.names}`,
  below: (p: { team: string; manager: string | undefined; people: number }) =>
    p.manager ? zh`${p.team}：负责人${p.manager}，${p.people} 人` : zh`${p.team}：还没有负责人，${p.people} 人`,
  rosterNext: (p: { command: string }) => zh`加人：${p.command}`,
  created: (p: { team: string; parent: string }) => zh`已建团队：${p.team}，在${p.parent}下面`,
  uncreated: (p: { team: string }) => zh`已撤销：没有团队${p.team}了`,
  added: (p: { person: string; team: string }) => zh`${p.person}加入了${p.team}`,
  led: (p: { person: string; team: string }) => zh`${p.person}是${p.team}的负责人了`,
  addAsk: (p: { person: string; team: string }) => zh`让${p.person}转到${p.team}？还没生效`,
  leadAsk: (p: { person: string; team: string }) => zh`让${p.person}负责${p.team}？还没生效`,
  moves: (p: { person: string; team: string; left: string }) =>
    zh`从今天起，${p.person}的数字算进${p.team}；以前的留在${p.left}`,
  replaces: (p: { before: string; team: string }) => zh`${p.before}不再负责${p.team}`,
  told: '相关的人会收到通知',
  confirm: '确认调整',
  discard: '不调了',
  discarded: '没有调整，一切照旧',
  undone: (p: { person: string; team: string }) => zh`已撤销：${p.person}不在${p.team}`,
  bound: (p: { team: string }) => zh`这个群绑定了${p.team}`,
  boundLine: '协作任务会发到这里，周报每周一 09:00 发',
  /** What the channel shows, by its privacy. */
  boundPrivacy: {
    team: '群里只显示团队的数字，不提个人',
    progress: '群里只显示达成率，不显示金额和客户',
    value: '群里显示达成率、排行和金额，不显示客户',
    full: '群里显示达成率、排行、金额和客户',
  },
  boundNext: (p: { command: string }) => zh`先看一眼：${p.command}`,
  youAreIn: (p: { team: string }) => zh`你现在在${p.team}`,
  youLead: (p: { team: string }) => zh`你现在负责${p.team}`,
  youLeft: (p: { team: string }) => zh`你不在${p.team}了`,
  yourManager: (p: { manager: string }) => zh`你的经理是${p.manager}`,
};
