import { zh } from './spaced.ts';

/** Somebody is named an admin, or it is taken back. */
export const adminNamed = {
  ask: (p: { person: string }) => zh`让${p.person}当管理员？还没生效`,
  askBack: (p: { person: string }) => zh`不再让${p.person}当管理员？还没生效`,
  askOwn: '你不再当管理员？还没生效',
  may: [
    '看：全公司的数字、客户、得分，还有审计',
    '定：别人的目标；自己的要别人来定',
    '变更：起草考核方案和目标的变更，批准别人起草的',
    '管：团队、人员、群、数据源和公司设置',
    '任命：让别人当管理员，也可以收回',
  ],
  back: '管理员的权限都收回；负责的团队照旧',
  settings: '服务的 ADMINS 设置里有名字的，下次启动又是管理员',
  told: (p: { person: string }) => zh`${p.person}会收到通知`,
  confirm: '设为管理员',
  confirmBack: '收回',
  discard: '不改了',
  named: (p: { person: string }) => zh`${p.person}是管理员了`,
  dismissed: (p: { person: string }) => zh`${p.person}不再是管理员`,
  noMore: '你不再是管理员了',
  otherwise: (p: { command: string }) => zh`要改回来：${p.command}`,
  unchanged: '没有改动，管理员照旧',
  by: (p: { name: string }) => zh`由${p.name}任命`,
  backBy: (p: { name: string }) => zh`由${p.name}收回`,
  begin: (p: { command: string }) => zh`设置清单：${p.command}`,
  last: '没有改动：公司至少要有一位管理员',
  lastNext: (p: { command: string }) => zh`先让另一位当管理员：${p.command}`,
  another: (p: { command: string }) => zh`没有别人能定，就由管理员再设一位：${p.command}`,
};
