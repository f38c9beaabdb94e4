import { zh } from './spaced.ts';

/** Praise among colleagues: before it is published, where it stands, and to whom it is. */
export const praise = {
  summary: '表扬同事，提名技能奖，看自己收到的',
  button: '表扬同事',
  mine: '我的表扬',
  preview: (p: { to: string }) => zh`表扬预览（还没发）：给${p.to}`,
  quote: (p: { text: string }) => zh`“${p.text}”`,
  seen: (p: { chats: string; to: string }) => zh`群里的人都会原样看到：${p.chats}。${p.to}会收到通知`,
  seenByOne: (p: { to: string; command: string }) =>
    zh`没有绑定群，只有${p.to}会看到。要显示在群里，先在那里说：${p.command}`,
  customerHidden: (p: { customer: string }) => zh`客户：${p.customer} · 群里写“一位客户”，对方能看到是谁`,
  customerShown: (p: { customer: string }) => zh`客户：${p.customer} · 会显示在群里`,
  customerShownIn: (p: { customer: string; teams: string }) =>
    zh`客户：${p.customer} · 只显示在${p.teams}的群里，别处写“一位客户”`,
  customerSaid: (p: { customer: string }) => zh`这段话里写了${p.customer}，会原样显示`,
  counts: (p: { indicator: string }) => zh`计入${p.indicator}，同一人的表扬每周算一次`,
  publish: '发出表扬',
  change: '修改',
  discard: '不发了',
  discarded: '没有发出，谁也没有看到',
  title: (p: { from: string; to: string; text: string }) => zh`${p.from}表扬${p.to}：“${p.text}”`,
  customer: (p: { name: string | undefined }) => (p.name ? zh`客户${p.name}` : '一位客户'),
  passedOn: (p: { name: string }) => zh`${p.name}转达`,
  toYou: (p: { from: string; text: string }) => zh`${p.from}表扬了你：“${p.text}”`,
  counted: (p: { what: string }) => zh`计入：${p.what}`,
  countedBefore: (p: { from: string }) => zh`${p.from}的表扬这周已经算过一次`,
  withdrawn: '这条表扬已撤回',
  withdrawnBy: (p: { name: string }) => zh`${p.name}撤回了它`,
  sent: (p: { left: number }) => (p.left === 0 ? '已送出，今天的次数用完了' : zh`已送出，今天还能送 ${p.left} 次`),
  sentTo: (p: { to: string; chats: number }) =>
    p.chats === 0 ? zh`${p.to}会收到通知` : zh`${p.to}会收到通知，${p.chats} 个群里也能看到`,
  undo: '撤回',
  takenBack: {
    praise: (p: { to: string; left: number }) => zh`已撤回给${p.to}的表扬，今天还能送 ${p.left} 次`,
    nomination: (p: { to: string; left: number }) => zh`已撤回对${p.to}的提名，今天还能送 ${p.left} 次`,
  },
  got: (p: { days: number; givers: number; times: number }) =>
    zh`近 ${p.days} 天有 ${p.givers} 人表扬你，共 ${p.times} 次`,
  gotNone: (p: { days: number }) => zh`近 ${p.days} 天还没有收到表扬`,
  one: (p: { day: string; name: string; text: string }) => zh`${p.day} ${p.name}：“${p.text}”`,
  gave: (p: { times: number; names: string }) => zh`你送出 ${p.times} 次：${p.names}`,
  gaveNone: '你还没有送出过',
  more: (p: { count: number }) => zh`另有 ${p.count} 条`,
  left: (p: { left: number }) => zh`今天还能送 ${p.left} 次`,
  /** On a score: what of a number praise has brought. */
  within: (p: { amount: string; names: string }) => zh`其中表扬 ${p.amount}（${p.names}）`,
  by: (p: { name: string }) => zh`${p.name}的表扬`,
  formTitle: '表扬同事',
  formSubmit: '预览',
  fields: {
    whom: '表扬谁',
    text: '做了什么',
    textHint: '会原样显示在群里',
    customer: '客户',
    customerHint: '客户说的话才填，写上是哪家',
  },
  problems: {
    whom: {
      missing: '写上表扬谁，比如 @陈晨',
      self: '表扬要送给同事',
      nobody: (p: { word: string }) => zh`没找到“${p.word}”，对方给齐步发过一句话就能找到`,
    },
    text: { missing: '写上对方做了什么', 'too-long': '最多 200 个字，短一点' },
    customer: '客户名最多 80 个字，短一点',
    skill: {
      missing: '写上哪项技能，比如“谈判”',
      'too-long': '技能最多 30 个字，短一点',
      none: (p: { word: string }) => zh`没有“${p.word}”这项技能奖`,
    },
    evidence: { missing: '写上事例：因为什么', 'too-long': '事例最多 200 个字，短一点' },
    thereAre: (p: { names: string }) => zh`有：${p.names}`,
  },
  limit: (p: { most: number }) => zh`今天 ${p.most} 次已用完，明天再来`,
  nothingToday: '今天没有可以撤回的表扬',
  nothingTodayNext: (p: { command: string }) => zh`送出的当天可以撤回。看收到和送出的：${p.command}`,
};
