import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { standsWord, words } from '../texts/words.ts';
import { placeLines } from './contest-board.ts';
import {
  aboutText,
  daysText,
  isHidden,
  minimumText,
  type ShownBoard,
  scoresText,
  shortSideName,
  sideScoreText,
  titleThatFits,
} from './contest-words.ts';

/** In its chat, once: what a contest came to, and who has won. Nobody is said to have lost. */
export function contestEndCard(reader: Reader, shown: ShownBoard, privacy: Privacy): Card {
  const { contest: texts } = textsFor(reader.locale);
  const { contest } = shown;
  const title = endTitle(reader, shown, privacy);
  const hidden = isHidden(contest, privacy);
  return {
    tone: 'done',
    title,
    body: [
      ...(hidden
        ? [line(texts.hidden)]
        : [...placeLines(reader, shown, privacy, title), ...togetherLine(reader, shown, privacy)]),
      line(dots(aboutText(reader, contest, privacy), daysText(reader, contest))),
      context(texts.final({ until: momentText(reader, contest.closesAt) })),
      buttons({ action: 'contest-board', label: texts.board, value: { contest: contest.number } }),
    ],
    fallback: dots(title, typed(reader, words.pk, standsWord, String(contest.number))),
  };
}

function endTitle(reader: Reader, shown: ShownBoard, privacy: Privacy): string {
  const { contest: texts, status } = textsFor(reader.locale);
  const { contest, ranked } = shown;
  const { number } = contest;
  if (isHidden(contest, privacy)) return texts.endHidden({ number });
  const winners = ranked.filter(({ won }) => won).map(({ side }) => side);
  const [first] = winners;
  if (!first) {
    const scored = ranked.some(({ place }) => place !== undefined);
    return texts.endNobody({ number, minimum: scored ? minimumText(reader, contest, privacy) : undefined });
  }
  const named = winners.slice(0, mostWinners).map((side) => shortSideName(reader, side));
  const more = winners.length - named.length;
  const winner = [...named, ...(more > 0 ? [texts.others({ count: more })] : [])].join(status.listMark);
  const score = sideScoreText(reader, contest, first, privacy) ?? '';
  const inShort = titleThatFits(
    reader,
    texts.endInShort({ number, winner, score }),
    texts.endInShort({ number, winner: texts.teams({ count: winners.length }), score }),
  );
  if (contest.sides.length > 2) return inShort;
  return titleThatFits(reader, texts.end({ number, scores: scoresText(reader, shown, privacy), winner }), inShort);
}

const mostWinners = 3;
/** Of so few what they came to together says what each did. */
const tooFew = 3;

/** What all of them came to together: a total, which a chat may show at any level, of so many that it is nobody's. */
function togetherLine(reader: Reader, { contest, ranked }: ShownBoard, privacy: Privacy): Line[] {
  const { contest: texts } = textsFor(reader.locale);
  const people = contest.sides.reduce((sum, { players }) => sum + players.length, 0);
  const sum = ranked.reduce((all, { side }) => all + (side.actual ?? 0n), 0n);
  if (sum <= 0n || (people <= tooFew && !shows(privacy, 'amounts'))) return [];
  const amount = measured(reader, contest.indicator, sum);
  return [line(texts.together({ amount, indicator: indicatorName(reader, contest.indicator) }))];
}
