import type { Helping } from '../../../charts/helping.ts';
import type { Language } from './chart-rows.ts';

const words: Readonly<Record<Language, Omit<Helping, 'members' | 'cells'>>> = {
  zh: {
    eyebrow: '近 90 天・8/21–11/18',
    headline: '华东大区近 90 天互助 23 个任务，共 410 积分',
    lead: '横着看帮了谁，竖着看谁来帮',
    footer: ['数字是对方确认过的任务数'],
    helperLabel: '帮人的',
    helpedLabel: '被帮的',
    totalLabel: '合计',
  },
  en: {
    eyebrow: 'Last 90 days / Aug 21 – Nov 18',
    headline: 'East Region, last 90 days: help with 23 tasks, 410 points',
    lead: 'Across: who was helped. Down: who helped',
    footer: ['Numbers are tasks that the other side confirmed'],
    helperLabel: 'Helper',
    helpedLabel: 'Was helped',
    totalLabel: 'Sum',
  },
};

/** Who helped whom among these people or teams, from nothing to `most` tasks; `within`: each may have helped itself. */
export function sampleHelping(
  language: Language,
  names: readonly string[],
  { most = 5, within = false } = {},
): Helping {
  const members = names.map((name, nth) => ({ id: String(nth), name }));
  const cells = members.flatMap((helper, row) =>
    members.flatMap((helped, column) => {
      const tasks = (row === column && !within) || (3 * row + 5 * column) % 4 > 1 ? 0 : (7 * row + column) % (most + 1);
      return tasks === 0 ? [] : [{ helper: helper.id, helped: helped.id, tasks }];
    }),
  );
  return { ...words[language], members, cells };
}

export const namesOfTwelve: Readonly<Record<Language, readonly string[]>> = {
  zh: '陈晨 何苗 黄志伟 李娜 林岚 马晓东 欧阳明轩 孙悦 王强 吴佳琪 徐磊 周敏'.split(' '),
  en: [
    ...['Aisha Rahman', 'Chen Chen', 'Daniel Weiss', 'Grace Kim', 'He Miao', 'Huang Zhiwei'],
    ...['James Whitfield', 'Luis Ortega', 'Mei-Ling Zhou', 'Ouyang Mingxuan', 'Priya Nair', 'Tom Okafor'],
  ],
};

/** Whatever people may be called. */
export const raggedNames: readonly string[] = [
  '王芳',
  'Wolfeschlegelsteinhausenbergerdorff',
  '阿依古丽·买买提吐尔逊·阿卜杜热合曼',
  'Bartholomew Featherstonehaugh-Montgomery',
  '小李🚀',
  '华东大区第一分公司大客户与渠道联合拓展突击队',
  'O’Brien',
  '\u202Eابن رشد',
  '𠮷田 สมชาย',
  'Li',
  '欧阳明轩',
  '👩‍🚀',
];
