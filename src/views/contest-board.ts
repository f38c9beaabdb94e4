import { type Block, buttons, type Card, context, type Line, line, type Picture } from '../card/card.ts';
import { top } from '../domain/board.ts';
import { dayOf } from '../domain/contests/clock.ts';
import { namedOf } from '../domain/contests/contest.ts';
import type { Ranked } from '../domain/contests/ranking.ts';
import type { Privacy } from '../domain/privacy.ts';
import { dayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { standsWord, words } from '../texts/words.ts';
import { contestInvitationCard } from './contest-invitation.ts';
import {
  aboutText,
  byText,
  cancelledByText,
  daysText,
  isHidden,
  reasonText,
  ruleTexts,
  type ShownBoard,
  type ShownSide,
  scoresText,
  sideScoreText,
  titleThatFits,
  whoText,
} from './contest-words.ts';
import { sourceTexts } from './provenance.ts';

interface How {
  readonly privacy: Privacy;
  readonly at: Temporal.Instant;
  /** Above the lines. */
  readonly picture?: Picture | undefined;
}

/** How a contest stands, as far as its chat may show it; of one that can still be joined, that. */
export function contestBoardCard(reader: Reader, shown: ShownBoard, { privacy, at, picture }: How): Card {
  const { contest } = shown;
  const { contest: texts, status } = textsFor(reader.locale);
  if (contest.state === 'open') return contestInvitationCard(reader, contest, { privacy, asked: false });
  const title = boardTitle(reader, shown, privacy);
  const stopped = contest.state === 'cancelled' || contest.state === 'lapsed';
  const lines: Block[] = stopped
    ? [...reasonText(reader, contest).map((text) => line(text)), ...cancelledByText(reader, contest).map(context)]
    : [
        ...(isHidden(contest, privacy) ? [line(texts.hidden)] : placeLines(reader, shown, privacy, title)),
        ...ownLine(reader, shown, privacy),
        line(dots(aboutText(reader, contest, privacy), daysText(reader, contest))),
        line(texts.fixed({ rules: ruleTexts(reader, contest, privacy) })),
        context(asOfText(reader, shown, at)),
      ];
  const next =
    contest.state === 'running'
      ? { action: 'report', label: status.report, value: {} }
      : { action: 'my-goals', label: status.myGoals, value: {} };
  return {
    tone: contest.state === 'running' ? 'plain' : 'closed',
    title,
    body: [...(picture && !stopped ? [picture] : []), ...lines, buttons(next)],
    fallback: dots(title, typed(reader, words.pk, standsWord, String(contest.number))),
  };
}

/** What the board says in one line. */
export function boardTitle(reader: Reader, shown: ShownBoard, privacy: Privacy): string {
  const { contest: texts } = textsFor(reader.locale);
  const { contest, today } = shown;
  const { number, state } = contest;
  if (state === 'cancelled') return texts.cancelled({ number });
  if (state === 'lapsed') return texts.lapsed({ number });
  const { day, left } = dayOf(contest, today);
  if (isHidden(contest, privacy)) return state === 'ended' ? texts.endHidden({ number }) : texts.begun({ number });
  const scores = scoresText(reader, shown, privacy);
  if (state === 'ended') return titleThatFits(reader, texts.ended({ number, scores }), texts.over({ number }));
  if (left < 0) {
    const until = momentText(reader, contest.closesAt);
    return titleThatFits(
      reader,
      texts.counting({ number, scores, until }),
      texts.counting({ number, scores: '…', until }),
    );
  }
  if (day <= 1) {
    const said = { number, by: byText(reader, contest, privacy), day: dayText(reader.locale, contest.until) };
    const count = texts.teams({ count: contest.sides.length });
    return titleThatFits(
      reader,
      texts.started({ ...said, who: whoText(reader, contest) }),
      texts.started({ ...said, who: count }),
    );
  }
  return titleThatFits(
    reader,
    texts.running({ number, day, scores, left }),
    texts.running({ number, day, scores: '…', left }),
  );
}

/** Of two both, where the title has no room for that; of more those in front, and how many others. */
export function placeLines(reader: Reader, shown: ShownBoard, privacy: Privacy, title: string): Line[] {
  const { contest: texts, status } = textsFor(reader.locale);
  const { contest, ranked } = shown;
  if (contest.sides.length === 2) {
    const scores = scoresText(reader, shown, privacy);
    return title.includes(scores) ? [] : [line(capital(scores))];
  }
  const named = namedRanked(ranked);
  const byPlace = Map.groupBy(named, ({ place }) => place ?? 0);
  const beyond = contest.sides.length - named.length;
  return [
    ...[...byPlace].map(([place, level]) => {
      const names = level.slice(0, mostNames).map(({ side }) => {
        const score = sideScoreText(reader, contest, side, privacy);
        const name = nameFor(reader, side);
        return score ? texts.score({ name, score }) : name;
      });
      const more = level.length - names.length;
      const all = [...names, ...(more > 0 ? [texts.others({ count: more })] : [])];
      return line(texts.place({ place, names: all.join(status.listMark) }));
    }),
    ...(beyond > 0 ? [line(texts.others({ count: beyond }))] : []),
  ];
}

/** Of those who share a place. */
const mostNames = 4;

/** Those who are named, with everybody who is level with them. */
export function namedRanked(ranked: readonly Ranked<ShownSide>[]): Ranked<ShownSide>[] {
  const placed = ranked.flatMap((one) =>
    one.place && one.score ? [{ place: one.place, entry: one, value: one.score }] : [],
  );
  return top({ placed, unplaced: [] }, namedOf(ranked.length)).map(({ entry }) => entry);
}

/** For whoever is on a side that nobody else reads of. */
function ownLine(reader: Reader, { contest, ranked, own }: ShownBoard, privacy: Privacy): Line[] {
  const { contest: texts } = textsFor(reader.locale);
  const mine = ranked.find(({ side }) => side.index === own);
  if (!mine || contest.sides.length === 2 || namedRanked(ranked).includes(mine)) return [];
  const score = sideScoreText(reader, contest, mine.side, privacy);
  if (!mine.place || !score) return [line(texts.ownNoData)];
  return [line(texts.own({ place: mine.place, score }))];
}

function asOfText(reader: Reader, { contest, numbers }: ShownBoard, at: Temporal.Instant): string {
  const { contest: texts, status } = textsFor(reader.locale);
  const until = momentText(reader, contest.closesAt);
  return contest.state === 'ended'
    ? texts.final({ until })
    : dots(status.asOf({ when: momentText(reader, at) }), ...sourceTexts(reader, numbers));
}
