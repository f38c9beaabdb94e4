import { type Cell, decimal } from '../card/table.ts';
import type { ColumnKind, ExportRow, ExportSheet } from '../domain/exports/table.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type PeriodKind, periodOf } from '../domain/period.ts';
import { ratio } from '../domain/ratio.ts';
import { payDecimals } from '../domain/rewards/plan.ts';
import type { StatementLine } from '../domain/rewards/statement.ts';
import { type SourceKey, sourceKeys } from '../domain/sources/labels.ts';
import { datedPeriodText, timeText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, sourceName } from '../texts/names.ts';
import { hundredths } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { statementTexts } from './statement-lines.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What rows speak of by ids and keys. */
export interface ExportWorld {
  readonly names: ReadonlyMap<string, Named>;
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
  /** What somebody is paid, as it is kept. */
  readonly linesOf: (json: string) => readonly StatementLine[];
}

/** One row as people read it: names for ids, numbers in their own unit, moments on the reader's clock. */
export function exportCells(reader: Reader, world: ExportWorld, { columns }: ExportSheet, row: ExportRow): Cell[] {
  const key = row[columns.findIndex(({ kind }) => kind === 'indicator')];
  const decimals = world.indicators.find((one) => one.key === key)?.decimals ?? 0;
  return columns.map(({ kind }, nth) => {
    const value = row[nth];
    return value === null || value === undefined ? '' : cellOf(reader, { ...world, decimals }, kind, value);
  });
}

function cellOf(
  reader: Reader,
  world: ExportWorld & { readonly decimals: number },
  kind: ColumnKind,
  value: string,
): Cell {
  switch (kind) {
    case 'amount':
      return { figure: decimal(BigInt(value), world.decimals) };
    case 'pay':
      return { figure: decimal(BigInt(value), payDecimals) };
    case 'number':
      return { figure: value };
    case 'share':
      return { figure: decimal(BigInt(value), 2) };
    case 'ratio': {
      const [top = '0', bottom = '1'] = value.split('/');
      return {
        figure: hundredths(ratio(BigInt(top), BigInt(bottom)))
          .text.replace('−', '-')
          .replaceAll(',', ''),
      };
    }
    default:
      return textOf(reader, world, kind, value);
  }
}

function textOf(reader: Reader, world: ExportWorld, kind: ColumnKind, value: string): string {
  const { audit, exports: texts } = textsFor(reader.locale);
  switch (kind) {
    case 'moment':
      return momentIn(reader, Temporal.Instant.from(value));
    case 'minutes':
      return timeText(Number(value));
    case 'yes':
      return value === 'true' ? audit.yes : audit.no;
    case 'person':
    case 'team': {
      const named = world.names.get(value);
      return named ? (reader.locale === 'en' ? (named.alias ?? named.name) : named.name) : value;
    }
    case 'indicator': {
      const found = world.indicators.find(({ key }) => key === value);
      return found ? indicatorName(reader, found) : value;
    }
    case 'period': {
      const [periodKind = '', from = ''] = value.split(' ');
      const period = periodOf(periodKind as PeriodKind, Temporal.PlainDate.from(from), world.fiscalYearStart);
      return datedPeriodText(reader.locale, period, world.fiscalYearStart);
    }
    case 'lines':
      return statementTexts(reader, world.linesOf(value), world).join('\n');
    case 'word': {
      const source = sourceKeys.find((key): key is SourceKey => key === value);
      if (source) return sourceName(reader, source);
      return value in texts.words ? texts.words[value as keyof typeof texts.words] : value;
    }
    default:
      return value;
  }
}

const momentIn = ({ zone }: Reader, moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
