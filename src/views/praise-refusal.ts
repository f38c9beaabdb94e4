import { type Card, type Context, context, type Line, line } from '../card/card.ts';
import type { PraiseProblem } from '../domain/praise/problem.ts';
import type { Refused } from '../refused/refused.ts';
import { momentDayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { toMyPraise } from './praise.ts';

const codes = [
  'praise-misread',
  'praise-limit',
  'no-praise-today',
  'nobody-decides',
  'award-settled',
  'no-praise-indicator',
] as const satisfies readonly Refused['code'][];

type AboutPraise = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutPraise = (what: Refused): what is AboutPraise => (codes as readonly string[]).includes(what.code);

/** Why there is no praise, or no award. */
export function praiseRefusalText(reader: Reader, what: AboutPraise): string {
  const { praise, award } = textsFor(reader.locale);
  switch (what.code) {
    case 'praise-misread':
      return praiseProblemText(reader, what.problems[0]);
    case 'praise-limit':
      return praise.limit(what);
    case 'no-praise-today':
      return praise.nothingToday;
    case 'nobody-decides':
      return award.nobodyDecides;
    case 'award-settled':
      return what.by && what.at
        ? award.settled({ by: nameFor(reader, what.by), when: momentDayText(reader, what.at) })
        : award.takenBack;
    case 'no-praise-indicator':
      return what.indicator
        ? award.count.unfit({ indicator: indicatorName(reader, what.indicator) })
        : award.count.noIndicator({ word: quotable(reader, what.word) });
  }
}

/** What does not do about a praise or a nomination, as a sentence. */
export function praiseProblemText(reader: Reader, problem: PraiseProblem): string {
  const { problems } = textsFor(reader.locale).praise;
  switch (problem.part) {
    case 'whom':
      return problem.why === 'nobody'
        ? problems.whom.nobody({ word: quotable(reader, problem.word) })
        : problems.whom[problem.why];
    case 'text':
      return problems.text[problem.why];
    case 'customer':
      return problems.customer;
    case 'skill':
      return problem.why === 'none'
        ? problems.skill.none({ word: quotable(reader, problem.word) })
        : problems.skill[problem.why];
    case 'evidence':
      return problems.evidence[problem.why];
  }
}

/** The same for the place below a field, with what would do. */
export const praiseProblemInFull = (reader: Reader, problem: PraiseProblem): string =>
  dots(praiseProblemText(reader, problem), ...skillsOf(reader, problem).map(({ text }) => text));

function skillsOf(reader: Reader, problem: PraiseProblem): Line[] {
  const { praise, status } = textsFor(reader.locale);
  if (problem.part !== 'skill' || problem.why !== 'none') return [];
  return [line(praise.problems.thereAre({ names: problem.skills.join(status.listMark) }))];
}

/** What to do instead. */
export function praiseRefusalNext(reader: Reader, what: AboutPraise, example: readonly Context[]): Card['body'] {
  const { praise, award, status, refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'praise-misread': {
      const help = context(refusal.helpOn({ command: typed(reader, words.help, words.praise) }));
      return [...skillsOf(reader, what.problems[0]), ...(example.length > 0 ? example : [help])];
    }
    case 'no-praise-today':
      return [
        context(praise.nothingTodayNext({ command: typed(reader, words.praise, words.mine) })),
        toMyPraise(reader),
      ];
    case 'nobody-decides':
      return [context(award.nobodyDecidesNext({ command: typed(reader, words.team, words.manager) }))];
    case 'no-praise-indicator': {
      const indicators = what.fitting.map((indicator) => indicatorName(reader, indicator)).join(status.listMark);
      const command = typed(reader, words.praise, words.count);
      return [line(award.count.fitting({ indicators })), context(award.count.change({ command }))];
    }
    case 'praise-limit':
    case 'award-settled':
      return [toMyPraise(reader)];
  }
}
