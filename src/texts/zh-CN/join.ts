import { zh } from './spaced.ts';

export const join = {
  summary: '让另一个工作区和这里成为一家公司',
  code: (p: { code: string; until: string }) => zh`加入码 ${p.code}，${p.until} 前有效`,
  enterIt: (p: { command: string }) => zh`请另一个工作区的管理员对齐步说：${p.command}`,
  comesAlong: '那边的成员一起过来，那边的管理员在这里也是管理员',
  once: '只用一次，只给那位管理员。再要一个，这个就作废',
  codeIsThere: '加入码给你了，打开看',
  gone: '加入码只显示一次，没有留底',
  another: (p: { command: string }) => zh`再要一个：${p.command}`,
  joined: (p: { company: string }) => zh`这个工作区现在属于${p.company}`,
  people: (p: { count: number }) => zh`过来 ${p.count} 人，还没有团队`,
  settings: '时区、币种、日历、目标都按那边的',
  bindAnew: (p: { count: number; command: string }) => zh`${p.count} 个群要重新绑定，在群里说：${p.command}`,
  same: (p: { company: string }) => zh`本来就是一家公司：${p.company}，没有改动`,
  sameNext: '这个工作区的人和另一个工作区的人已经在一起了',
  inTheWay: '没有改动：这个工作区已经有自己的数据',
  own: {
    entries: (p: { count: number }) => zh`${p.count} 条记录`,
    targets: (p: { count: number }) => zh`${p.count} 个目标`,
    tasks: (p: { count: number }) => zh`${p.count} 个任务`,
    scorecards: (p: { count: number }) => zh`${p.count} 个考核方案`,
    teams: (p: { count: number }) => zh`${p.count} 个团队`,
    people: (p: { count: number }) => zh`${p.count} 位导入的成员`,
  },
  otherWay: (p: { company: string; command: string }) =>
    zh`反过来可以：${p.company}还没有数据。在这里说“${p.command}”，到那边去输入`,
  bothHold: (p: { company: string }) => zh`${p.company}也有数据，两边各是一家公司`,
  onlyEmpty: '还没有数据的工作区才能加入',
  where: '加入码由另一个工作区的管理员用 /qibu join 要来，1 小时内有效，只用一次',
  came: (p: { workspaces: string; by: string }) => zh`${p.workspaces}加入了，${p.by}输入了你的加入码`,
  placeThem: (p: { command: string }) => zh`给成员安排团队：${p.command}`,
};
