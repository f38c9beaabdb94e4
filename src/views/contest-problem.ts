import { type Card, type Context, context, type Line, line } from '../card/card.ts';
import type { ContestProblem } from '../domain/contests/problem.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

/** What does not do about a contest that somebody would have, as a sentence. */
export function contestProblemText(reader: Reader, problem: ContestProblem): string {
  const { problems } = textsFor(reader.locale).contestNew;
  const word = 'word' in problem ? quotable(reader, problem.word) : '';
  switch (problem.part) {
    case 'sides':
      if (problem.why === 'nobody') return problems.sides.nobody({ word });
      return problems.sides[problem.why];
    case 'indicator':
    case 'tie': {
      if ('why' in problem) return problems.sameTie;
      const { indicator } = problem;
      if (!indicator) return problems.noIndicator({ word });
      return problems.unfit({ indicator: indicatorName(reader, indicator) });
    }
    case 'by':
      return 'why' in problem ? problems.noTarget : problems.by({ word });
    case 'from':
    case 'until':
      if (problem.why === 'short') return problems.short;
      if (problem.why === 'period') return problems.period({ day: dayText(reader.locale, problem.last) });
      return problems[problem.why]({ word });
    case 'min':
      return problems.min({ word });
    case 'chat':
      return problems.chat[problem.why];
  }
}

/** What would do instead, where it can be named. */
function contestProblemNext(reader: Reader, problem: ContestProblem): Line[] {
  const { contestNew, status } = textsFor(reader.locale);
  if (!('fitting' in problem)) return [];
  const indicators = problem.fitting.map((one) => indicatorName(reader, one)).join(status.listMark);
  return [line(contestNew.problems.fitting({ indicators }))];
}

/** The same on a card, with how it is typed, or where to read that. */
export function contestRefusalNext(reader: Reader, problem: ContestProblem, example: readonly Context[]): Card['body'] {
  const { refusal, digest } = textsFor(reader.locale);
  if (problem.part === 'chat') {
    return [context(digest.noChatNext({ command: typed(reader, words.team, words.here) }))];
  }
  const help = context(refusal.helpOn({ command: typed(reader, words.help, words.pk) }));
  return [...contestProblemNext(reader, problem), ...(example.length > 0 ? example : [help])];
}

/** Both together, for the place below a field. */
export const contestProblemInFull = (reader: Reader, problem: ContestProblem): string =>
  capital(dots(contestProblemText(reader, problem), ...contestProblemNext(reader, problem).map(({ text }) => text)));
