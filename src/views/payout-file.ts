import type { Card } from '../card/card.ts';
import { csvOf } from '../card/csv.ts';
import { type Document, fileName } from '../card/document.ts';
import { type Cell, plainCell } from '../card/table.ts';
import { xlsxOf } from '../card/xlsx.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { choiceLine, type ShownPayout } from './payout.ts';
import { lineTexts } from './statement-lines.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

type ExportedStatement = ShownPayout['statements'][number] & { readonly team: Named };

/** A payout with what its lines are read with. */
interface Exported extends ShownPayout {
  readonly statements: readonly ExportedStatement[];
  readonly indicators: readonly Indicator[];
}

/** Of one period. */
type AllExported = readonly [Exported, ...Exported[]];

interface Around {
  readonly fiscalYearStart: number;
}

/** What is paid, line by line, with a total a person and in all: the same table as CSV and as a workbook. */
export async function payoutDocuments(reader: Reader, all: AllExported, around: Around): Promise<Document[]> {
  const rows = rowsOf(reader, all, around);
  const caption = captionOf(reader, all, around);
  const named = (ending: string) => fileName(`${namedIn(reader, all, around)}.${ending}`);
  const csv = csvOf(rows.map((row) => row.map(plainCell)));
  return [
    { name: named('csv'), bytes: csv, caption },
    { name: named('xlsx'), bytes: await xlsxOf(rows, widths), caption },
  ];
}

/** In the order of the columns. */
const widths = [16, 20, 8, 20, 20, 6, 18, 70, 14, 26];

function rowsOf(reader: Reader, all: AllExported, around: Around): Cell[][] {
  const { columns, total, inAll } = textsFor(reader.locale).payout.file;
  const { currency } = reader;
  const head = [
    ...[columns.period, columns.plan, columns.version, columns.team, columns.person, columns.line, columns.what],
    ...[columns.factors, columns.amount({ currency }), columns.state],
  ];
  const sum = all.flatMap(({ statements }) => statements).reduce((whole, { amount }) => whole + amount, 0n);
  const last = [periodIn(reader, all, around), '', '', '', '', '', inAll, '', sum, ''];
  const paid = all.flatMap((payout) => {
    const people = payout.statements.toSorted((a, b) => byName(reader)(a.person, b.person));
    return people.flatMap((one): Cell[][] => {
      const whose = [
        ...[periodIn(reader, all, around), nameIn(reader, payout.holder), `v${payout.version}`],
        ...[nameIn(reader, one.team), nameIn(reader, one.person)],
      ];
      const state = stateText(reader, payout, one);
      const known = { ...around, indicators: payout.indicators };
      return [
        ...one.lines.map((line, at) => {
          const what = textsFor(reader.locale).payout.file.kinds[line.kind];
          const factors = lineTexts(reader, line, at + 1, known).join('\n');
          return [...whose, `${at + 1}`, what, factors, line.amount, state];
        }),
        [...whose, '', total, '', one.amount, state],
      ];
    });
  });
  return [head, ...paid, last];
}

/** In full: a file has room. */
const nameIn = (reader: Reader, { name, alias }: Named): string => (reader.locale === 'en' ? (alias ?? name) : name);

function stateText(reader: Reader, { approved }: Exported, { heldBy }: ExportedStatement): string {
  const { states } = textsFor(reader.locale).payout.file;
  if (heldBy !== undefined) return states.held({ number: heldBy });
  return approved ? states.toBePaid : states.toBeApproved;
}

const periodIn = ({ locale }: Reader, [{ period }]: AllExported, { fiscalYearStart }: Around): string =>
  datedPeriodText(locale, period, fiscalYearStart);

const namedIn = (reader: Reader, all: AllExported, around: Around): string =>
  textsFor(reader.locale).payout.file.name({ period: periodIn(reader, all, around) });

/** Without an amount: it is shown where others may look on. */
function captionOf(reader: Reader, all: AllExported, around: Around): string {
  const count = all.reduce((people, { statements }) => people + statements.length, 0);
  return textsFor(reader.locale).payout.file.caption({ period: periodIn(reader, all, around), count });
}

/** The files come after this; `lost`: they did not. */
export function payoutExportedCard(reader: Reader, all: AllExported, around: Around, lost: boolean): Card {
  const { payout: texts } = textsFor(reader.locale);
  const period = periodIn(reader, all, around);
  const title = lost ? texts.file.lost({ period }) : texts.file.sent({ period });
  return {
    tone: lost ? 'unrecorded' : 'done',
    title,
    body: all.map((one) => choiceLine(reader, one)),
    fallback: dots(title, typed(reader, words.reward, ...(lost ? [words.export] : []))),
  };
}
