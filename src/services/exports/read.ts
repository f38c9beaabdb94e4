import type { ExportRow, ExportSheet } from '../../domain/exports/table.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { StatementLine } from '../../domain/rewards/statement.ts';
import type { Tx } from '../../store/store.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { everybodyTheyWere } from '../people/accounts-before.ts';
import { fromKeptLines } from '../rewards/kept-lines.ts';
import type { Reading } from '../work.ts';
import { type AuditLines, auditLines } from './audit-lines.ts';
import { rowsOf } from './rows.ts';
import { scoreRows, scoreSheet } from './score.ts';
import { sheetsOfAll, sheetsOfPerson } from './sheets.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Whose data is asked for, and by whom. */
export interface ExportAsked {
  /** Absent: all of the organisation. */
  readonly personId?: string | undefined;
  readonly byId: string;
}

/** All that is kept, sheet by sheet, and what it is read with. */
export interface Exported {
  /** Of whom or of what it is. */
  readonly of: Named;
  readonly whole: boolean;
  readonly sheets: readonly { readonly sheet: ExportSheet; readonly rows: () => AsyncIterable<readonly ExportRow[]> }[];
  readonly audit: () => AsyncIterable<AuditLines>;
  /** People and teams by their ids. */
  readonly names: ReadonlyMap<string, Named>;
  readonly indicators: readonly Indicator[];
  readonly linesOf: (json: string) => readonly StatementLine[];
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

/**
 * What is kept about somebody, or all that the organisation has. Undefined where whoever asked may not have it any more: the
 * organisation and others are for admins, and oneself for everybody.
 */
export async function readExport(on: Reading, { personId, byId }: ExportAsked): Promise<Exported | undefined> {
  const { tx, org, today } = on;
  const own = personId === byId;
  const by = await tx.person.findUnique({ where: { orgId_id: { orgId: org.id, id: byId } }, select: { admin: true } });
  if (!by || !(own || by.admin)) return undefined;
  const names = await namesOf(tx, org.id);
  const of = personId === undefined ? await nameOfAll(tx, org.id) : names.get(personId);
  if (!of) return undefined;
  const whose = personId === undefined ? undefined : await everybodyTheyWere(on, personId);
  const asked = whose ? sheetsOfPerson(own) : sheetsOfAll();
  return {
    ...{ of, names, today, whole: whose === undefined, fiscalYearStart: org.fiscalYearStart },
    sheets: [
      ...asked.map((sheet) => ({ sheet, rows: () => rowsOf(tx, org.id, sheet, whose) })),
      ...(personId === undefined ? [] : [{ sheet: scoreSheet, rows: () => scoreRows(on, personId) }]),
    ],
    audit: () => auditLines(tx, org.id, whose),
    indicators: indicatorsOn(org, today),
    linesOf: (json) => fromKeptLines(JSON.parse(json)),
  };
}

const nameOfAll = async (tx: Tx, id: string): Promise<Named> => {
  const { name } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return { name, alias: null };
};

async function namesOf(tx: Tx, orgId: string): Promise<Map<string, Named>> {
  const of = { where: { orgId }, select: { id: true, name: true, alias: true } };
  const rows = [...(await tx.person.findMany(of)), ...(await tx.team.findMany(of))];
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
