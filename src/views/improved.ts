import { type Card, type Line, line } from '../card/card.ts';
import { mostImproved } from '../domain/board.ts';
import { shows } from '../domain/privacy.ts';
import { textsFor } from '../texts/index.ts';
import { byName, indicatorName, nameFor } from '../texts/names.ts';
import { signedPoints } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { boardFrame, groupName, type ShownBoard } from './board.ts';
import { attainmentText } from './progress.ts';

const placesShown = 5;

/** Who gained most of the own target in a week; without places where no ranking may be shown. */
export function improvedCard(reader: Reader, shown: ShownBoard): Card {
  const { board: texts } = textsFor(reader.locale);
  const said = { team: groupName(reader, shown), indicator: indicatorName(reader, shown.indicator) };
  if (!shows(shown.privacy, 'people')) return boardFrame(reader, shown, texts.hidden(said), ownLines(reader, shown));
  const lines = gainLines(reader, shown);
  if (lines.length === 0) return boardFrame(reader, shown, texts.improvedNone(said), ownLines(reader, shown));
  return boardFrame(reader, shown, texts.improved(said), [...lines, line(texts.week), ...ownLines(reader, shown)]);
}

/** Who gained less than a whole point is not told to have gained 0. */
function gainLines(reader: Reader, { people, privacy, most = placesShown }: ShownBoard): Line[] {
  const { board: texts } = textsFor(reader.locale);
  const placed = mostImproved(people.toSorted(byName(reader))).filter(
    ({ place, value }) => place <= most && signedPoints(value) !== '0',
  );
  const ranked = shows(privacy, 'ranking');
  const order = byName(reader);
  return (ranked ? placed : placed.toSorted((a, b) => order(a.entry, b.entry))).map(({ place, entry, value }) => {
    const points = signedPoints(value);
    const gain = texts.gain({ name: nameFor(reader, entry), points, one: points === '+1' });
    return line(ranked ? texts.place({ place, names: gain }) : gain);
  });
}

function ownLines(reader: Reader, { people, readerId }: ShownBoard): Line[] {
  const own = people.find(({ personId }) => personId === readerId)?.standing;
  return own?.reported ? [line(textsFor(reader.locale).board.youNow({ percent: attainmentText(own) }))] : [];
}
