import type { Word } from './reader.ts';

/** The words of commands: what people type, and what messages tell them to type. */
export const words = {
  report: { en: 'report', zh: '汇报' },
  goal: { en: 'goal', zh: '目标' },
  task: { en: 'task', zh: '任务' },
  score: { en: 'score', zh: '得分' },
  digest: { en: 'digest', zh: '周报' },
  help: { en: 'help', zh: '帮助', underRoot: true },
  undo: { en: 'undo', zh: '撤销' },
  history: { en: 'history', zh: '历史' },
  team: { en: 'team', zh: '团队' },
  company: { en: 'company', zh: '公司' },
  why: { en: 'why', zh: '为什么' },
  new: { en: 'new', zh: '新建' },
  list: { en: 'list', zh: '列表' },
  mine: { en: 'mine', zh: '我的' },
  claim: { en: 'claim', zh: '认领' },
  done: { en: 'done', zh: '完成' },
  confirm: { en: 'confirm', zh: '确认' },
  release: { en: 'release', zh: '释放' },
  preview: { en: 'preview', zh: '预览' },
  now: { en: 'now', zh: '现在' },
  import: { en: 'import', zh: '导入' },
  add: { en: 'add', zh: '加' },
  manager: { en: 'manager', zh: '负责人' },
  here: { en: 'here', zh: '本群' },
} as const satisfies Record<string, Word>;
