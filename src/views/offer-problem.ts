import { type Card, type Context, context, type Line, line } from '../card/card.ts';
import { taskKinds } from '../domain/tasks/kind.ts';
import type { OfferProblem } from '../domain/tasks/offer-problem.ts';
import type { MisreadSlots } from '../domain/tasks/slot-line.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

/** What does not do about a task that somebody would offer, and what would, as a sentence. */
export function offerProblemText(reader: Reader, problem: OfferProblem): string {
  const { problems } = textsFor(reader.locale).taskNew;
  const word = 'word' in problem ? quotable(reader, problem.word) : '';
  switch (problem.part) {
    case 'kind':
      return problems.kind({ word });
    case 'title':
      return problems.title[problem.why];
    case 'customer':
      return problems.customer;
    case 'slots':
      return problem.why === 'no-team' ? problems.noTeam({ word }) : misreadText(reader, problem.reading);
    case 'points':
      return problems.points({ word });
    case 'indicator': {
      const { indicator } = problem;
      return indicator
        ? problems.unfit({ indicator: indicatorName(reader, indicator) })
        : problems.noIndicator({ word });
    }
    case 'partner':
      return problem.why === 'self' ? problems.partner.self : problems.partner.nobody({ word });
    case 'due':
      return problems.due[problem.why]({ word });
  }
}

/** What would do instead, where some of it can be named. */
function offerProblemNext(reader: Reader, problem: OfferProblem): Line[] {
  const { task, taskNew, status } = textsFor(reader.locale);
  const { thereAre, fitting } = taskNew.problems;
  const list = (names: readonly string[]): string => names.join(status.listMark);
  if (problem.part === 'kind') return [line(thereAre({ names: list(taskKinds.map((kind) => task.kinds[kind])) }))];
  if (problem.part === 'indicator') {
    return [line(fitting({ indicators: list(problem.fitting.map((one) => indicatorName(reader, one))) }))];
  }
  if (problem.part !== 'slots' || problem.why !== 'no-team' || problem.nearest.length === 0) return [];
  return [line(thereAre({ names: list(problem.nearest.map((team) => nameFor(reader, team))) }))];
}

/** The same on a card, with how it is typed, or where to read that. */
export function offerRefusalNext(reader: Reader, problem: OfferProblem, example: readonly Context[]): Card['body'] {
  const { helpOn } = textsFor(reader.locale).refusal;
  const help = context(helpOn({ command: typed(reader, words.help, words.task) }));
  return [...offerProblemNext(reader, problem), ...(example.length > 0 ? example : [help])];
}

/** Both together, for the place below a field. */
export const offerProblemInFull = (reader: Reader, problem: OfferProblem): string =>
  dots(offerProblemText(reader, problem), ...offerProblemNext(reader, problem).map(({ text }) => text));

function misreadText(reader: Reader, reading: MisreadSlots): string {
  const { problems } = textsFor(reader.locale).taskNew;
  switch (reading.kind) {
    case 'no-slots':
    case 'too-many-slots':
    case 'only-overlay':
      return problems[reading.kind];
    case 'unreadable-share':
    case 'overlay-without-share':
      return problems[reading.kind]({ word: quotable(reader, reading.word) });
    case 'not-the-whole':
    case 'nothing-left':
      return problems[reading.kind]({ total: weightText(reading.total) });
  }
}
