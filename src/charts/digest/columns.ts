import { byRank } from '../status.ts';
import type { Row } from '../team-progress/data.ts';
import type { PeopleWeek } from './data.ts';

/** What stands in one of two columns, or in the only one: a heading, rows, and a line for those who have no room. */
export interface Column {
  readonly heading?: string;
  readonly rows: readonly Row[];
  readonly rest?: string;
}

export const mostRows = 8;
/** So few of one kind have a line of their own each, with room for their names. */
const mostAlone = 4;
/** Of more people on pace than have room, so many are shown: they are not whom the picture is for. */
const shownOnPace = 4;

/** Who stands where. In name order everybody does, read downwards. */
export function columnsOf({ order, rows, words }: PeopleWeek): readonly Column[] {
  if (order === 'named') return readDownwards(rows);
  const ranked = rows.toSorted(byRank);
  const onPace = ranked.filter(({ status }) => status === 'ahead' || status === 'onTrack');
  const support = ranked.filter(({ status }) => status === 'atRisk' || status === 'behind');
  const unjudged = rows.length - onPace.length - support.length;
  const last = unjudged > 0 ? { rest: words.unjudged(unjudged) } : {};
  if (support.length === 0) return withHeading(words.onPace(onPace.length), fitting(onPace, words.moreOnPace), last);
  if (onPace.length === 0)
    return withHeading(words.needSupport(support.length), fitting(support, words.moreNeedSupport), last);
  return [
    { heading: words.onPace(onPace.length), ...shortened(onPace, shownOnPace, words.moreOnPace) },
    {
      heading: words.needSupport(support.length),
      ...last,
      // Those furthest behind are last in the order of the whole, and must not be the ones left out.
      ...shortened(support.toReversed(), mostRows - 1, words.moreNeedSupport, (kept) => kept.toReversed()),
    },
  ];
}

type Told = (count: number) => string;
type Listed = Pick<Column, 'rows' | 'rest'>;

function shortened(
  rows: readonly Row[],
  most: number,
  told: Told,
  arranged: (kept: readonly Row[]) => readonly Row[] = (kept) => kept,
): Listed {
  if (rows.length <= mostRows) return { rows: arranged(rows) };
  return { rows: arranged(rows.slice(0, most)), rest: told(rows.length - most) };
}

function fitting(rows: readonly Row[], told: Told): Listed {
  const room = 2 * mostRows;
  return rows.length <= room ? { rows } : { rows: rows.slice(0, room - 1), rest: told(rows.length - room + 1) };
}

/** All of one kind under one heading. */
function withHeading(heading: string, { rows, rest }: Listed, last: Pick<Column, 'rest'>): readonly Column[] {
  const columns = readDownwards(rows);
  const below = rest ?? last.rest;
  return columns.map((column, nth) => ({
    ...column,
    ...(nth === 0 && { heading }),
    ...(nth === columns.length - 1 && below !== undefined && { rest: below }),
  }));
}

function readDownwards(rows: readonly Row[]): readonly Column[] {
  if (rows.length <= mostAlone) return [{ rows }];
  const half = Math.ceil(rows.length / 2);
  return [{ rows: rows.slice(0, half) }, { rows: rows.slice(half) }];
}
