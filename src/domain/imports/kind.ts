import type { Indicator } from '../indicators/indicator.ts';
import { indicatorNamed } from '../indicators/match.ts';
import { actualColumns } from './actuals.ts';
import { goalColumns } from './goals.ts';
import { peopleColumns } from './people.ts';
import { type Column, goesBy, headingsOf } from './table.ts';
import { teamColumns } from './teams.ts';

export const sheetKinds = ['teams', 'people', 'goals', 'actuals'] as const;
export type SheetKind = (typeof sheetKinds)[number];

const target: Column = { zh: ['目标', '目标值'], en: ['target', 'goal'] };
const done: Column = { zh: ['实际', '实际值', '完成', '完成值', '实绩'], en: ['actual', 'done', 'result'] };

/** Columns that only one kind of sheet has. */
const telling: readonly (readonly [SheetKind, readonly Column[]])[] = [
  ['goals', [target, goalColumns.period, goalColumns.reserve]],
  ['actuals', [done, actualColumns.day]],
  ['people', [peopleColumns.role, peopleColumns.joinedOn, peopleColumns.locale, peopleColumns.zone]],
  ['people', [peopleColumns.slack, peopleColumns.feishu]],
  ['teams', [teamColumns.parent]],
];

/** What people call them, in the name of a file or beside it. */
const called: readonly (readonly [SheetKind, RegExp])[] = [
  ['goals', /目标|指标分解|goals?\b|targets?\b|quota/iu],
  ['actuals', /kpi|日报|汇报|实绩|完成|actuals?\b|results?\b|reports?\b/iu],
  ['people', /人员|员工|花名册|通讯录|people\b|staff\b|roster\b/iu],
  ['teams', /团队|部门|架构|teams?\b|departments?\b/iu],
];

/**
 * What a sheet is about, by its headings, and where these leave it open by what it is called. Numbers of indicators that
 * nobody calls targets have been done. Undefined for a sheet that is none of ours.
 */
export function kindOf(
  sheet: readonly (readonly string[])[],
  name: string,
  indicators: readonly Indicator[],
): SheetKind | undefined {
  const headings = headingsOf(sheet);
  const has = (column: Column): boolean => headings.some((heading) => goesBy(column, heading));
  const told = telling.find(([, columns]) => columns.some(has))?.[0];
  if (told) return told;
  const byName = called.find(([, words]) => words.test(name))?.[0];
  const measures = has(goalColumns.indicator) || headings.some((heading) => indicatorNamed(heading, indicators));
  if (measures) return byName === 'goals' ? 'goals' : 'actuals';
  const persons = has(peopleColumns.email) || has(goalColumns.person);
  if (persons) return byName === 'teams' && has(teamColumns.name) ? 'teams' : 'people';
  return has(teamColumns.name) ? 'teams' : undefined;
}
