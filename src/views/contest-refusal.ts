import { type Card, context } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { standsWord, words } from '../texts/words.ts';
import { contestProblemText } from './contest-problem.ts';

const codes = [
  'contest-misread',
  'contest-join-refused',
  'contest-moved-on',
  'not-your-contest',
  'not-your-team',
  'not-contest-maker',
  'contest-reason',
] as const satisfies readonly Refused['code'][];

type AboutContest = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutContest = (what: Refused): what is AboutContest => (codes as readonly string[]).includes(what.code);

/** Why something cannot be done with a contest. */
export function contestRefusalText(reader: Reader, what: AboutContest): string {
  const { contest } = textsFor(reader.locale);
  switch (what.code) {
    case 'contest-misread':
      return contestProblemText(reader, what.problems[0]);
    case 'contest-join-refused':
      return contest.refused[what.why](what);
    case 'contest-moved-on':
      return contest.movedOn[what.state](what);
    case 'not-your-contest':
      return contest.notYours(what);
    case 'not-your-team':
      return contest.notYourTeam({ team: nameFor(reader, what.team) });
    case 'not-contest-maker':
      return contest.notMaker({ number: what.number, maker: nameFor(reader, what.maker) });
    case 'contest-reason':
      return contest.needsReason(what);
  }
}

/** What to do instead; what is wrong with one that is asked for has its own. */
export function contestNext(reader: Reader, what: AboutContest): Card['body'] {
  const { contest } = textsFor(reader.locale);
  if (what.code === 'contest-reason') {
    const command = typed(reader, words.pk, words.cancel, String(what.number), contest.exampleReason);
    return [context(contest.needsReasonNext({ command }))];
  }
  return [context(contest.seeBoard({ command: typed(reader, words.pk, standsWord) }))];
}
