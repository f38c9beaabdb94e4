import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { SheetKind } from '../domain/imports/kind.ts';
import type { Problem } from '../domain/imports/table.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { problemText } from './import-problem.ts';
import { maybeRecordsLine } from './records.ts';

export interface ShownImport {
  readonly kind: SheetKind;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: readonly Problem[];
  /** Headings that were not understood. */
  readonly ignored: readonly string[];
}

interface Previewed {
  readonly draftId: string;
  /** Its rows may also be records of a source. */
  readonly maybeRecords: boolean;
}

/** What to send, with the headings of each kind of sheet. */
export function importHelpCard(reader: Reader): Card {
  const { imports } = textsFor(reader.locale);
  const kinds: readonly SheetKind[] = ['people', 'teams', 'goals', 'actuals'];
  return {
    tone: 'plain',
    title: imports.help,
    body: [
      ...kinds.map((kind) => line(imports.helpColumns({ kind: imports.kinds[kind], columns: imports.columns[kind] }))),
      context(imports.helpContext),
      buttons({ action: 'import-paste', label: imports.paste, value: {} }),
    ],
    fallback: imports.help,
  };
}

/** What a sheet would change. Nothing of it holds yet. */
export function importPreviewCard(reader: Reader, shown: ShownImport & Previewed): Card {
  const { imports } = textsFor(reader.locale);
  const { kind, fresh, changed, problems, draftId: draft, maybeRecords } = shown;
  const count = fresh + changed;
  const title =
    count > 0
      ? imports.ask({ what: imports.count[kind]({ count }) })
      : problems.length > 0
        ? imports.nothing({ problems: problems.length })
        : imports.allThere;
  const label = problems.length > 0 ? imports.importGood({ count }) : imports.importAll({ count });
  const row: Button[] = [
    ...(count > 0 ? [{ action: 'import-sheet', label, value: { draft }, style: 'primary' } as const] : []),
    ...otherReading(reader, kind, draft),
    { action: 'import-discard', label: imports.discard, value: { draft } },
  ];
  const asks = count > 0 || problems.length > 0;
  return {
    tone: count > 0 ? 'asks' : asks ? 'unrecorded' : 'closed',
    title,
    body: [
      ...details(reader, shown),
      ...(maybeRecords && asks ? [maybeRecordsLine(reader, draft)] : []),
      ...(asks ? [buttons(...row)] : [seeTeam(reader)]),
    ],
    fallback: title,
  };
}

/** What was stored, and what was not. */
export function importedCard(reader: Reader, shown: ShownImport): Card {
  const { imports } = textsFor(reader.locale);
  const count = shown.fresh + shown.changed;
  const title = count > 0 ? imports.done({ what: imports.count[shown.kind]({ count }) }) : imports.allThere;
  const { goal } = textsFor(reader.locale);
  const next =
    shown.kind === 'goals' || shown.kind === 'actuals'
      ? buttons({ action: 'team-goals', label: goal.teamButton, value: {} })
      : seeTeam(reader);
  return { tone: count > 0 ? 'done' : 'closed', title, body: [...details(reader, shown), next], fallback: title };
}

export function importDiscardedCard(reader: Reader): Card {
  const { imports } = textsFor(reader.locale);
  const command = typed(reader, words.team, words.import);
  return {
    tone: 'closed',
    title: imports.discarded,
    body: [context(imports.howTo({ command }))],
    fallback: dots(imports.discarded, command),
  };
}

/** Numbers of indicators may be targets or results, and a sheet does not always say which. */
function otherReading(reader: Reader, kind: SheetKind, draft: string): Button[] {
  if (kind !== 'goals' && kind !== 'actuals') return [];
  const other = kind === 'goals' ? 'actuals' : 'goals';
  return [{ action: 'import-as', label: textsFor(reader.locale).imports.readAs[other], value: { draft, kind: other } }];
}

/** So many problems stand on a card; the rest is counted. */
const mostShown = 3;

function details(reader: Reader, { fresh, changed, same, problems, ignored }: ShownImport) {
  const { imports } = textsFor(reader.locale);
  const counts = [
    ...(fresh > 0 ? [imports.fresh({ count: fresh })] : []),
    ...(changed > 0 ? [imports.changed({ count: changed })] : []),
    ...(same > 0 ? [imports.same({ count: same })] : []),
  ];
  const more = problems.length - mostShown;
  const lines: Line[] = [
    ...(counts.length > 0 ? [line(dots(...counts))] : []),
    ...problems.slice(0, mostShown).map((problem) => line(problemText(reader, problem))),
    ...(more > 0 ? [line(imports.more({ count: more }))] : []),
  ];
  const columns = ignored.slice(0, 5).map((heading) => `“${shorten(heading, 20)}”`);
  const asides = [
    ...(problems.length > 0 ? [imports.skipped] : []),
    ...(columns.length > 0
      ? [imports.ignored({ columns: columns.join(reader.locale === 'zh-CN' ? '、' : ', ') })]
      : []),
  ];
  return [...lines, ...(asides.length > 0 ? [context(dots(...asides))] : [])];
}

const seeTeam = (reader: Reader) =>
  context(textsFor(reader.locale).imports.seeTeam({ command: typed(reader, words.team) }));
