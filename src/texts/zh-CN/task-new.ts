import { zh } from './spaced.ts';

/** Offering a task: the form, what it will look like, and what does not do. */
export const taskNew = {
  formTitle: '发起协作任务',
  fields: {
    kind: '类型',
    title: '要做什么',
    titleHint: '会显示在群里',
    customer: '客户',
    customerHint: '多数群里不显示，认领后可见',
    partner: '客户的另一位负责人',
    partnerHint: '对方也能确认完成',
    nobody: '没有',
    slots: '名额',
    slotsHint: (p: { first: string; second: string }) =>
      zh`写几名，比如 2；或写团队：${p.first} 60%、${p.second} 40%、任何 20% 额外`,
    teams: ['华东', '华南'],
    points: '积分',
    pointsHint: '整个任务一共多少，1 到 1000',
    indicator: '计入哪个指标',
    indicatorHint: '按次数算的指标，每人 +1，不看积分',
    due: '截止日期',
  },
  formSubmit: '预览',
  preview: (p: { title: string }) => zh`任务预览（还没发布）：${p.title}`,
  slot: (p: {
    team: string | undefined;
    role: 'member' | 'manager' | null;
    count: number;
    /** Undefined where everybody gets the same, whatever the share. */
    share: string | undefined;
    points: number;
    overlay: boolean;
  }) => {
    const who = zh`${p.team ?? '任何团队'}${p.role ? (p.role === 'manager' ? '负责人' : '组员') : ''}`;
    const slots = zh`${who} ${p.count} 名`;
    if (p.share === undefined) return p.overlay ? zh`${slots}（额外）` : slots;
    const each = p.count > 1 ? zh`各 ${p.share}` : p.share;
    return p.overlay
      ? zh`${slots}，额外${p.count > 1 ? '各' : ''} ${p.share}（+${p.points} 积分）`
      : zh`${slots}，${each}（${p.points} 积分）`;
  },
  customerHidden: (p: { customer: string }) => zh`客户：${p.customer} · 群里不显示，认领后可见`,
  customerShown: (p: { customer: string }) => zh`客户：${p.customer} · 会显示在群里`,
  customerShownIn: (p: { customer: string; teams: string }) =>
    zh`客户：${p.customer} · 只显示在${p.teams}的群里，其他人认领后可见`,
  goesTo: (p: { count: number; chats: string }) => zh`会发到 ${p.count} 个群：${p.chats}`,
  chat: (p: { team: string; platforms: string }) => zh`${p.team}（${p.platforms}）`,
  moreChats: (p: { count: number }) => zh`另有 ${p.count} 个`,
  goesNowhere: (p: { command: string }) => zh`还没有绑定群，只会在任务列表里。要绑定，在群里说：${p.command}`,
  countsAs: (p: { indicator: string }) => zh`确认后计入${p.indicator}`,
  confirmers: (p: { partner: string | undefined }) => (p.partner ? zh`你或${p.partner}来确认` : '你来确认'),
  publish: '发布任务',
  change: '修改',
  discard: '不发了',
  discarded: '没有发布，谁也没有看到',
  problems: {
    kind: (p: { word: string }) => zh`没有“${p.word}”这种任务`,
    title: { missing: '写上要做什么', 'too-long': '要做什么最多 120 个字，请写短一点' },
    customer: '客户名最多 80 个字，请写短一点',
    'no-slots': '至少要 1 个名额，比如 2',
    'too-many-slots': '最多 10 个名额，请写少一点',
    'only-overlay': '额外的份额之外，至少还要 1 个普通名额',
    'unreadable-share': (p: { word: string }) => zh`“${p.word}”不行，份额要大于 0%、不超过 100%，最多两位小数`,
    'overlay-without-share': (p: { word: string }) => zh`“${p.word}”还要写多少，比如 20% 额外`,
    'not-the-whole': (p: { total: string }) => zh`份额加起来是 ${p.total}，要正好 100%（额外的不算）`,
    'nothing-left': (p: { total: string }) => zh`份额加起来已经 ${p.total}，没写份额的名额分不到了`,
    noTeam: (p: { word: string }) => zh`没有“${p.word}”这个团队`,
    points: (p: { word: string }) => zh`“${p.word}”不行，积分写 1 到 1000 的整数`,
    noIndicator: (p: { word: string }) => zh`没有“${p.word}”这个指标`,
    unfit: (p: { indicator: string }) => zh`任务不能计入${p.indicator}`,
    fitting: (p: { indicators: string }) => zh`可以计入：${p.indicators}`,
    partner: {
      nobody: (p: { word: string }) => zh`没找到“${p.word}”，对方给齐步发过一句话就能找到`,
      self: '你本来就能确认，这里写另一个人',
    },
    due: {
      unclear: (p: { word: string }) => zh`没看懂“${p.word}”，日期写成 11-27 这样`,
      gone: (p: { word: string }) => zh`${p.word}已经过了，请换一天`,
    },
    thereAre: (p: { names: string }) => zh`有：${p.names}`,
  },
  lost: {
    due: '没有发布：截止日期已经过了。点“修改”换一天',
    team: '没有发布：有个团队已经撤销。点“修改”换一个',
    partner: '没有发布：客户的另一位负责人已经离开。点“修改”换一位',
    indicator: '没有发布：这个指标不再计入任务。点“修改”换一个',
  },
};
