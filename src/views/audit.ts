import { type Button, buttons, type Card, type Choice, context, line, menu } from '../card/card.ts';
import { csvOf } from '../card/csv.ts';
import type { Document } from '../card/document.ts';
import { type AuditArea, auditAreaNames } from '../domain/audit/areas.ts';
import type { AuditFacts, AuditFilter, AuditRow } from '../domain/audit/row.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { auditAbout, auditFrom, auditLine, auditWhat, auditWho, factText, nameOfFact } from './audit-line.ts';
import { type AuditWorld, auditDay, auditMoment } from './audit-value.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownAudit extends Omit<AuditWorld, 'most'> {
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
  /** It goes on after a line that was shown before. */
  readonly continues: boolean;
  readonly asked: AuditFilter;
  readonly person: (Named & { readonly personId: string }) | undefined;
}

const onACard = { items: 2, columns: 60 };

/** Who did what, the latest first: a page. */
export function auditCard(reader: Reader, shown: ShownAudit): Card {
  const { audit } = textsFor(reader.locale);
  const { rows, more, continues, asked, person } = shown;
  const world = { ...shown, most: onACard };
  const [first] = rows;
  const last = rows.at(-1);
  const count = rows.length;
  const title = !first
    ? audit.nothing
    : continues
      ? audit.older({ count, before: auditMoment(reader, world, first.at) })
      : audit.title({ count });
  const filter = filterText(reader, world, asked, person);
  const value = filterValue(asked);
  return {
    tone: 'plain',
    title,
    body: [
      ...rows.map((row) => line(auditLine(reader, world, row))),
      context(dots(...(filter ? [audit.only({ what: filter })] : [howTo(reader)]), audit.onlyGrows)),
      buttons(
        ...(more && last ? [page(audit.next, { ...value, after: last.id })] : []),
        ...(continues ? [page(audit.first, value)] : filter ? [page(audit.all, {})] : []),
        ...(first ? [{ action: 'audit', label: audit.export, value: { ...value, as: 'file' } }] : []),
      ),
      menu(audit.choose, areaChoices(reader)),
    ],
    fallback: dots(title, typed(reader, words.audit)),
  };
}

type Value = Readonly<Record<string, string>>;

const page = (label: string, value: Value): Button => ({ action: 'audit', label, value });

const filterValue = ({ personId, of, refused, since, until }: AuditFilter): Value => ({
  ...(personId ? { person: personId } : {}),
  ...(of ? { of } : {}),
  ...(refused ? { refused: 'yes' } : {}),
  ...(since ? { since: since.toString() } : {}),
  ...(until ? { until: until.toString() } : {}),
});

/** By the word of the command that leads to it. */
export const auditAreaWords: Readonly<Record<AuditArea, Word>> = words;

const wordOf = ({ locale }: Reader, { en, zh }: Word): string => (locale === 'zh-CN' ? zh : en);

function areaChoices(reader: Reader): Choice[] {
  const { audit } = textsFor(reader.locale);
  return [
    { action: 'audit', label: audit.refusedOnly, value: { refused: 'yes' } },
    ...auditAreaNames.map((area): Choice => {
      return { action: 'audit', label: wordOf(reader, auditAreaWords[area]), value: { of: area } };
    }),
  ];
}

function filterText(
  reader: Reader,
  world: AuditWorld,
  { of, refused, since, until }: AuditFilter,
  person: Named | undefined,
): string {
  const { audit } = textsFor(reader.locale);
  const area = auditAreaNames.find((one) => one === of);
  return dots(
    ...(person ? [nameFor(reader, person)] : []),
    ...(of ? [`“${area ? wordOf(reader, auditAreaWords[area]) : of}”`] : []),
    ...(refused ? [audit.refusedOnly] : []),
    ...(since ? [audit.since({ day: auditDay(reader, world, since) })] : []),
    ...(until ? [audit.until({ day: auditDay(reader, world, until) })] : []),
  );
}

function howTo(reader: Reader): string {
  const { audit, status } = textsFor(reader.locale);
  const name = reader.locale === 'zh-CN' ? '@李娜' : '@li';
  const commands = [[name], [words.goal], [words.refused], ['11-01']].map((said) =>
    typed(reader, words.audit, ...said),
  );
  return audit.howTo({ commands: commands.join(status.listMark) });
}

/** So many are on their way as a file; or they were not sent. */
export function auditExportCard(reader: Reader, count: number, how: 'on its way' | 'lost'): Card {
  const { audit } = textsFor(reader.locale);
  const title = how === 'lost' ? audit.exportLost : audit.exporting({ count });
  return {
    tone: how === 'lost' ? 'unrecorded' : 'done',
    title,
    body: [buttons(page(audit.first, {}))],
    fallback: dots(title, typed(reader, words.audit)),
  };
}

const inAFile = { items: 50, columns: 400 };

/** The lines as a table that an office opens, every fact in words. `more`: there are older ones. */
export function auditDocument(reader: Reader, shown: Omit<ShownAudit, 'continues' | 'asked' | 'person'>): Document {
  const { audit } = textsFor(reader.locale);
  const { rows, more } = shown;
  const cut = more ? rows.at(-1) : undefined;
  const caption = audit.caption({ count: rows.length });
  return {
    name: `${audit.fileName({ day: shown.today.toString() })}.csv`,
    bytes: csvOf([auditHead(reader), ...rows.map((row) => auditCells(reader, shown, row))]),
    caption: cut
      ? dots(caption, audit.exportCut({ day: auditMoment(reader, { ...shown, most: inAFile }, cut.at) }))
      : caption,
  };
}

export const auditHead = ({ locale }: Reader): string[] => Object.values(textsFor(locale).audit.columns);

/** A line in the order of these columns. */
export function auditCells(reader: Reader, shown: Omit<AuditWorld, 'most'>, row: AuditRow): string[] {
  const { audit } = textsFor(reader.locale);
  const world = { ...shown, most: inAFile };
  const { who, inPlaceOf } = row;
  const at = row.at.toZonedDateTimeISO(reader.zone).toPlainDateTime().toString({ smallestUnit: 'second' });
  const facts = (side: AuditFacts | undefined): string =>
    Object.keys(side ?? {})
      .flatMap((name) => {
        const value = side && factText(reader, world, row, side, name);
        return value === undefined ? [] : [audit.fact({ name: nameOfFact(reader, name), value })];
      })
      .join('\n');
  return [
    at.replace('T', ' '),
    auditWho(reader, { ...row, inPlaceOf: undefined }),
    who && inPlaceOf ? nameFor(reader, inPlaceOf) : '',
    auditWhat(reader, row),
    auditAbout(reader, world, row) ?? '',
    facts(row.before),
    facts(row.after),
    row.reason ?? '',
    auditFrom(reader, row),
    audit.outcomes[row.outcome],
    row.action,
    row.id,
  ];
}
