import { zh } from './spaced.ts';

/** Contests: who competes, by what, how it stands, and what it came to. */
export const contest = {
  summary: '约同事比一比，或让团队之间比，限几天',
  pair: (p: { first: string; second: string }) => zh`${p.first}、${p.second}`,
  against: (p: { first: string; second: string }) => zh`${p.first}对${p.second}`,
  teams: (p: { count: number }) => zh`${p.count} 队`,
  /** In a title: by what. */
  by: { attainment: '比达成率', value: (p: { indicator: string }) => zh`比${p.indicator}` },
  /** In a line: by what, in full. */
  about: {
    attainment: (p: { indicator: string }) => zh`比${p.indicator}的达成率，个人目标按这几天的工作日算`,
    value: (p: { indicator: string }) => zh`比${p.indicator}，看数值`,
  },
  days: (p: { from: string; until: string }) => zh`${p.from} 至 ${p.until}`,
  minimum: (p: { score: string }) => zh`最低 ${p.score}`,
  tie: (p: { indicator: string }) => zh`同分看${p.indicator}`,
  fixed: (p: { rules: string }) => zh`规则已锁定：${p.rules}`,
  nothingMore: '没有最低线，同分并列',
  rules: (p: { rules: string }) => zh`规则：${p.rules}`,
  open: (p: { number: number; day: string }) => zh`PK #${p.number} 可以加入了，${p.day}开始`,
  asks: (p: { number: number; maker: string; day: string }) => zh`${p.maker}约你 PK（#${p.number}），${p.day}开始`,
  joinedBy: (p: { names: string }) => zh`已加入：${p.names}`,
  joinedCounts: (p: { sides: string }) => zh`加入人数：${p.sides}`,
  count: (p: { name: string; count: number }) => zh`${p.name} ${p.count}`,
  nobodyYet: '还没有人加入',
  waitsFor: (p: { name: string }) => zh`等${p.name}加入`,
  seenHere: '加入后，名字和成绩会显示在本群',
  seenIn: (p: { team: string }) => zh`加入后，名字和成绩会显示在${p.team}的群里`,
  madeBy: (p: { maker: string }) => zh`${p.maker}发起`,
  join: '加入',
  board: '看榜',
  begun: (p: { number: number }) => zh`PK #${p.number} 已经开始，不能再加入`,
  over: (p: { number: number }) => zh`PK #${p.number} 已经结束`,
  lapsed: (p: { number: number }) => zh`PK #${p.number} 没有开始：加入的不到两方`,
  lapsedNext: (p: { command: string }) => zh`要再约一次：${p.command}`,
  cancelled: (p: { number: number }) => zh`PK #${p.number} 已取消`,
  cancelledBy: (p: { by: string; day: string }) => zh`${p.by}取消 · ${p.day}`,
  reason: (p: { reason: string }) => zh`原因：“${p.reason}”`,
  started: (p: { number: number; who: string; by: string; day: string }) =>
    zh`PK #${p.number} 开始：${p.who}${p.by}，到 ${p.day}`,
  running: (p: { number: number; day: number; scores: string; left: number }) =>
    p.left > 0
      ? zh`PK #${p.number} 第 ${p.day} 天：${p.scores}，还有 ${p.left} 天`
      : zh`PK #${p.number} 最后一天：${p.scores}`,
  counting: (p: { number: number; scores: string; until: string }) =>
    zh`PK #${p.number} 比完了：${p.scores}，补记到 ${p.until}`,
  ended: (p: { number: number; scores: string }) => zh`PK #${p.number} 已结束：${p.scores}`,
  score: (p: { name: string; score: string | undefined }) =>
    p.score === undefined ? zh`${p.name}暂无数据` : zh`${p.name} ${p.score}`,
  first: (p: { name: string; score: string }) => zh`${p.name} ${p.score} 在前`,
  comma: '，',
  noData: '暂无数据',
  noneYet: '还没有成绩',
  place: (p: { place: number; names: string }) => zh`第 ${p.place} 名：${p.names}`,
  others: (p: { count: number }) => zh`另有 ${p.count} 队`,
  own: (p: { place: number; score: string }) => zh`你这边第 ${p.place} 名：${p.score}`,
  ownNoData: '你这边还没有成绩',
  hidden: '本群只看团队合计，不列个人',
  end: (p: { number: number; scores: string; winner: string }) =>
    zh`PK #${p.number} 结束：${p.scores}。祝贺${p.winner}！🎉`,
  endInShort: (p: { number: number; winner: string; score: string }) =>
    zh`PK #${p.number} 结束：${p.winner} ${p.score}，祝贺！🎉`,
  endNobody: (p: { number: number; minimum: string | undefined }) =>
    p.minimum ? zh`PK #${p.number} 结束：没有一方到最低线 ${p.minimum}` : zh`PK #${p.number} 结束：没有成绩`,
  endHidden: (p: { number: number }) => zh`PK #${p.number} 结束了`,
  together: (p: { amount: string; indicator: string }) => zh`大家一起：${p.indicator} ${p.amount}`,
  final: (p: { until: string }) => zh`按 ${p.until} 前的记录算，之后不再变`,
  listTitle: (p: { count: number }) => zh`${p.count} 个 PK`,
  listNone: '现在没有 PK',
  listRow: (p: { number: number; what: string; days: string }) => zh`#${p.number} ${p.what}，${p.days}`,
  listNext: (p: { command: string }) => zh`约一个：${p.command}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个`,
  joinedNow: (p: { number: number; day: string }) => zh`加入了 PK #${p.number}，${p.day}开始`,
  cancelledNow: (p: { number: number }) => zh`PK #${p.number} 已取消，群里能看到`,
  refused: {
    already: (p: { number: number }) => zh`你已经在 PK #${p.number} 里了`,
    'no-target': (p: { number: number }) => zh`PK #${p.number} 比达成率，你这几天还没有目标，请经理先定`,
  },
  movedOn: {
    open: (p: { number: number }) => zh`PK #${p.number} 还没有开始`,
    running: (p: { number: number }) => zh`PK #${p.number} 已经开始，不能再加入`,
    ended: (p: { number: number }) => zh`PK #${p.number} 已经结束，这次没有改动`,
    lapsed: (p: { number: number }) => zh`PK #${p.number} 没有开始，这次没有改动`,
    cancelled: (p: { number: number }) => zh`PK #${p.number} 已经取消，这次没有改动`,
  },
  notYours: (p: { number: number }) => zh`PK #${p.number} 是别人之间的，这次没有你这一方`,
  notYourTeam: (p: { team: string }) => zh`${p.team}要由它的经理或管理员来约`,
  notMaker: (p: { number: number; maker: string }) => zh`PK #${p.number} 由${p.maker}或这个群的经理来取消`,
  needsReason: (p: { number: number }) => zh`PK #${p.number} 已经开始：要取消，写上原因，群里会看到`,
  needsReasonNext: (p: { command: string }) => zh`例：${p.command}`,
  exampleReason: '数据源停了两天',
  seeBoard: (p: { command: string }) => zh`看 PK：${p.command}`,
  chart: {
    eyebrow: (p: { number: number; days: string }) => zh`PK #${p.number}・${p.days}`,
    attainment: (p: { indicator: string }) => zh`底条到头是这几天的个人目标：${p.indicator}`,
    value: (p: { indicator: string }) => zh`${p.indicator}，只算这几天`,
    alt: (p: { number: number; places: string }) => zh`PK #${p.number}：${p.places}`,
  },
};
