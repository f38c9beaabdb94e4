import { forty, type Language } from '../chart-rows.ts';
import { namesOfTwelve, raggedNames } from '../helping-matrix.ts';

/** So many people, or teams, with what they have reached. */
export interface Crowd {
  readonly language: Language;
  readonly people: readonly CrowdPerson[];
}

export interface CrowdPerson {
  readonly name: string;
  /** Whole percent of the target; undefined for who has none. */
  readonly percent: number | undefined;
  /** In points, this week. */
  readonly gain: number;
  readonly onLeave: boolean;
}

/** The numbers of people that a picture has to bear. */
export const crowdSizes = [0, 1, 3, 8, 12, 20, 21, 40, 60] as const;

const longChinese = [
  '华东大区第一分公司大客户与渠道联合拓展突击队',
  '阿依古丽·买买提吐尔逊·阿卜杜热合曼',
  '欧阳明轩',
  '司马相如之后人慕容云海',
];
const longLatin = [
  'Bartholomew Featherstonehaugh-Montgomery',
  'Wolfeschlegelsteinhausenbergerdorff',
  'Mei-Ling Zhou',
  'María de los Ángeles Fernández Gutiérrez',
];

/** As teams are called. */
const alike = ['上海销售一部', '上海销售二部', '华东大区第一分公司', '华东大区第二分公司', 'North Region Retail'];

/** What people may be called. */
export const crowdNames: Readonly<Record<string, (language: Language) => readonly string[]>> = {
  'ordinary names': (language) => (language === 'zh' ? forty.map(({ name }) => name) : namesOfTwelve.en),
  'long Chinese names': () => longChinese,
  'names that begin alike': () => alike,
  'long Latin names': () => longLatin,
  'names of any kind': () => raggedNames,
};

/** From nothing to far more than the target, and one without data and one on leave among every eleven. */
const anyPercents = [71, 0, 148, 62, undefined, 104, 46, 88, 67, 1234, 58];

/** As a team has it in the middle of a quarter. */
export const usualPercents: readonly (number | undefined)[] = [
  ...[71, 84, 62, 69, 91, 55, 74, 67, 58, 79, 72, 60, 46, 88, 70, undefined, 66, 76, 97, 64, 51],
];

export function crowdOf(
  language: Language,
  size: number,
  names: readonly string[],
  percents: readonly (number | undefined)[] = anyPercents,
): Crowd {
  const people = Array.from({ length: size }, (_, nth) => ({
    name: names[nth % names.length] ?? '',
    percent: percents[nth % percents.length],
    gain: [8, 0, 13, -3, 0, 12, 1][nth % 7] ?? 0,
    onLeave: nth % percents.length === 8,
  }));
  return { language, people };
}
