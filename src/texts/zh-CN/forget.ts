import type { UnsettledKind } from '../../domain/forgetting/unsettled.ts';
import { zh } from './spaced.ts';

interface What {
  readonly numbers: string;
  readonly teams: string;
  readonly count: number;
}

const unsettled: Readonly<Record<UnsettledKind, (p: What) => string>> = {
  oneself: () => '自己的数据由另一位管理员来删',
  lastAdmin: () => '公司只剩这一位管理员，先设另一位',
  teams: (p) => zh`${p.teams}没有别的负责人，先定一位`,
  standsIn: (p) => zh`有 ${p.count} 位经理请假时由对方代理，先另定代理`,
  tasks: (p) => zh`任务 ${p.numbers} 还没完，先确认、释放或取消`,
  contests: (p) => zh`PK ${p.numbers} 还没结束，先等到结束或取消`,
  changes: (p) => zh`变更 ${p.numbers} 还在等，先发布或撤回`,
  nominations: (p) => zh`${p.count} 个技能提名在等决定`,
  proposals: (p) => zh`${p.count} 个目标换数在等经理决定`,
  actions: (p) => zh`${p.count} 个复盘行动没有结束`,
  questions: (p) => zh`激励疑问 ${p.numbers} 还没答复`,
  payouts: (p) => zh`${p.count} 份激励明细在等批准`,
  plans: (p) => zh`${p.teams}的激励方案没有别的批准人，先换一位`,
};

/** Somebody is forgotten: what goes, what stays, what has to be settled first. */
export const forget = {
  summary: '删除离开的人的个人数据，记录留着，不留名字',
  ask: (p: { person: string }) => zh`删除${p.person}的个人数据？还没删`,
  notYet: (p: { person: string }) => zh`${p.person}的数据还不能删，先处理这些`,
  unsettled,
  again: (p: { command: string }) => zh`处理好再发：${p.command}`,
  goes: '删：名字、另一个名字、邮箱、手机、账号、在数据源里的名字',
  wrote: '删：自己写的备注、表扬、带话、疑问，别人写给自己的，还没发出的消息',
  becomes: (p: { former: string }) => zh`以后到处显示“${p.former}”，审计、图和主页里也一样`,
  stays: (p: { count: number }) => zh`留：${p.count} 条记录、关账得分、激励明细、团队汇总，一个数字都不变`,
  explains: '留：任务标题、变更和决定的理由、复盘，里面的名字换掉',
  beyond: '管不到：两周前发在群里的、已发出的文件、备份、数据源自己的数据',
  leaves: (p: { person: string }) => zh`今天算${p.person}的最后一天，目标按天折算`,
  back: '账号再来时是新人；删了找不回',
  confirm: '删除',
  sure: (p: { person: string }) => zh`删除${p.person}的个人数据，找不回`,
  discard: '不删了',
  done: (p: { former: string }) => zh`已删除，从现在起是${p.former}`,
  kept: (p: { count: number }) => zh`${p.count} 条记录和所有汇总照旧`,
  discarded: '没有删除，一切照旧',
};
