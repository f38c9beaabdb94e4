import { zh } from './spaced.ts';

export const helping = {
  title: (p: { team: string; days: number; tasks: number }) => zh`${p.team}近 ${p.days} 天互助 ${p.tasks} 个任务`,
  titleWithPoints: (p: { team: string; days: number; tasks: number; points: number }) =>
    zh`${p.team}近 ${p.days} 天互助 ${p.tasks} 个任务，共 ${p.points} 积分`,
  none: (p: { team: string; days: number }) => zh`${p.team}近 ${p.days} 天还没有确认过的互助`,
  helped: (p: { helper: string; list: string }) => zh`${p.helper}帮了${p.list}`,
  youHelped: (p: { list: string }) => zh`你帮了${p.list}`,
  helpedYou: (p: { list: string }) => zh`帮过你的：${p.list}`,
  /** Without points where only counts are shown. */
  item: (p: { name: string; tasks: number; points: number | undefined }) =>
    p.points === undefined ? zh`${p.name} ${p.tasks} 个任务` : zh`${p.name} ${p.tasks} 个任务（${p.points} 积分）`,
  /** The team itself, among those that it has helped. */
  within: '自己队里',
  helpers: (p: { names: string }) => zh`帮过人的有：${p.names}`,
  unanswered: (p: { list: string }) => zh`发起了、没人认领：${p.list}`,
  unansweredBy: (p: { name: string; tasks: string }) => zh`${p.name}（${p.tasks}）`,
  untouched: (p: { names: string }) => zh`没发起过、也没人帮过：${p.names}`,
  notYet: (p: { names: string }) => zh`还没帮过人：${p.names}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 人`,
  moreHelpers: (p: { count: number }) => zh`另有 ${p.count} 人帮过人，没有列出`,
  window: (p: { from: string; until: string }) => zh`${p.from} 至 ${p.until} 确认的任务`,
  imageButton: '看图',
  listButton: '谁帮谁',
  checkButton: '核查',
  chart: {
    eyebrow: (p: { days: number; span: string }) => zh`近 ${p.days} 天・${p.span}`,
    lead: '横着看帮了谁，竖着看谁来帮',
    helper: '帮人的',
    helped: '被帮的',
    total: '合计',
    footer: '数字是对方确认过的任务数',
    left: (p: { count: number }) => zh`只画了任务最多的，另有 ${p.count} 个没有画`,
    alt: (p: { headline: string; helpers: string }) =>
      zh`${p.headline}。帮人最多的：${p.helpers}。谁帮谁的数字见下面的列表`,
  },
  check: {
    title: (p: { count: number; days: number }) => zh`近 ${p.days} 天有 ${p.count} 处值得看一眼`,
    none: (p: { days: number }) => zh`近 ${p.days} 天没有特别要看的任务`,
    reciprocal: (p: { one: string; other: string; given: string; got: string }) =>
      zh`互相确认：${p.one}为${p.other}确认了 ${p.given}，${p.other}为${p.one}确认了 ${p.got}`,
    ownHand: (p: { holder: string; tasks: string }) => zh`做的人和另一方现在是同一个人：${p.holder}，${p.tasks}`,
    standIn: (p: { holder: string; other: string; tasks: string }) =>
      zh`替另一方确认的人，当天和做的人互为代理：${p.other}确认了${p.holder}的 ${p.tasks}`,
    oneSided: (p: { holder: string; other: string; tasks: string }) =>
      zh`任务都由同一个人做：${p.other}发起、${p.holder}做了 ${p.tasks}`,
    quick: (p: { holder: string; other: string; minutes: number; tasks: string }) =>
      zh`从认领到确认不超过 ${p.minutes} 分钟：${p.other}确认了${p.holder}的 ${p.tasks}`,
    more: (p: { count: number }) => zh`另有 ${p.count} 处`,
    look: (p: { task: number }) => zh`看 #${p.task}`,
    lookNext: (p: { command: string }) => zh`看某个任务：${p.command}`,
    nothingBlocked: '只是提示，任务和积分都没有变',
  },
};
