import { type Block, buttons, type Card, context, line } from '../card/card.ts';
import type { Privacy } from '../domain/privacy.ts';
import { weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { joinWord, standsWord, words } from '../texts/words.ts';
import {
  aboutText,
  cancelledByText,
  daysText,
  isHidden,
  reasonText,
  ruleTexts,
  type ShownContest,
  shortSideName,
} from './contest-words.ts';

/**
 * That a contest can be joined, until its first day; afterwards what became of it. `asked`: in the chat of who is to answer,
 * and not in that where it will be seen.
 */
export function contestInvitationCard(
  reader: Reader,
  contest: ShownContest,
  { privacy, asked }: { readonly privacy: Privacy; readonly asked: boolean },
): Card {
  const { contest: texts } = textsFor(reader.locale);
  const { number, state } = contest;
  if (state !== 'open') return settledCard(reader, contest);
  const day = weekdayText(reader.locale, contest.from);
  const maker = shortSideName(reader, contest.maker);
  const title = asked ? texts.asks({ number, maker, day }) : texts.open({ number, day });
  const seen = asked ? texts.seenIn({ team: nameFor(reader, contest.chat.team) }) : texts.seenHere;
  const hidden = isHidden(contest, privacy);
  return {
    tone: 'asks',
    title,
    body: [
      ...(hidden ? [line(texts.hidden)] : joinedLines(reader, contest)),
      line(dots(aboutText(reader, contest, privacy), daysText(reader, contest))),
      line(texts.rules({ rules: ruleTexts(reader, contest, privacy) })),
      context(hidden ? seen : dots(texts.madeBy({ maker: nameFor(reader, contest.maker) }), seen)),
      buttons(
        { action: 'join-contest', label: texts.join, value: { contest: number }, style: 'primary' },
        { action: 'contest-board', label: texts.board, value: { contest: number } },
      ),
    ],
    fallback: dots(title, typed(reader, words.pk, joinWord, String(number))),
  };
}

/** Between two people who is still awaited; between teams how many have joined for each. */
function joinedLines(reader: Reader, { sides }: ShownContest): Block[] {
  const { contest: texts, status } = textsFor(reader.locale);
  const names = (list: ShownContest['sides']): string =>
    list.map((side) => nameFor(reader, side)).join(status.listMark);
  if (sides.some(({ kind }) => kind === 'team')) {
    const counts = sides.map((side) => texts.count({ name: nameFor(reader, side), count: side.players.length }));
    const shown = counts.slice(0, mostSides);
    const beyond = counts.length - shown.length;
    const all = [...shown, ...(beyond > 0 ? [texts.others({ count: beyond })] : [])].join(status.listMark);
    return [line(texts.joinedCounts({ sides: all }))];
  }
  const joined = sides.filter(({ players }) => players.length > 0);
  const awaited = sides.filter(({ players }) => players.length === 0);
  return [
    line(joined.length > 0 ? texts.joinedBy({ names: names(joined) }) : texts.nobodyYet),
    ...(awaited.length > 0 ? [line(texts.waitsFor({ name: names(awaited) }))] : []),
  ];
}

/** A list is read, not studied. */
const mostSides = 8;

function settledCard(reader: Reader, contest: ShownContest): Card {
  const { contest: texts } = textsFor(reader.locale);
  const { number, state } = contest;
  const titles = { running: texts.begun, ended: texts.over, lapsed: texts.lapsed, cancelled: texts.cancelled } as const;
  const title = titles[state === 'open' ? 'running' : state]({ number });
  const value = { contest: number };
  const anew = texts.lapsedNext({ command: typed(reader, words.pk, words.new) });
  const goesOn = state === 'running' || state === 'ended';
  const body: Block[] = [
    ...reasonText(reader, contest).map((text) => line(text)),
    ...cancelledByText(reader, contest).map(context),
    ...(goesOn ? [buttons({ action: 'contest-board', label: texts.board, value })] : [context(anew)]),
  ];
  const next = typed(reader, words.pk, ...(goesOn ? [standsWord, String(number)] : [words.new]));
  return { tone: 'closed', title, body, fallback: dots(title, next) };
}
