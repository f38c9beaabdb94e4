import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { clean, headingsOf, type SheetOfRecords } from './file.ts';

/** How the rows of a sheet are records. */
export type RecordsAs = Pick<SheetOfRecords, 'object' | 'id' | 'complete'>;

/** The connection that takes the sheets of whoever sends one; undefined for those who may not bring records by it. */
export async function takesRecords({
  tx,
  org,
  actor,
}: Pick<Work, 'tx' | 'org' | 'actor'>): Promise<string | undefined> {
  if (!actor.admin) return undefined;
  const where = { orgId: org.id, name: 'files', disconnectedAt: null, account: { not: '' } } as const;
  return (await tx.source.findFirst({ where, select: { id: true } }))?.id;
}

/** What a sheet with these headings was the last time. */
export async function knownSheet(
  { tx, org }: Work,
  sourceId: string,
  rows: SheetOfRecords['rows'],
): Promise<RecordsAs | undefined> {
  const known = await tx.sheetObject.findFirst({
    where: { orgId: org.id, sourceId, headings: { equals: headingsOf(rows) } },
    orderBy: [{ broughtAt: 'desc' }, { object: 'asc' }],
  });
  return known ? { object: known.object, id: known.idHeading ?? undefined, complete: known.complete } : undefined;
}

/**
 * The column by which the records of an object are known, `null` where none is: by another one each of them would count
 * twice. Undefined for an object that no sheet has brought.
 */
export async function idOf({ tx, org }: Work, sourceId: string, object: string): Promise<string | null | undefined> {
  const key = { orgId: org.id, sourceId, object };
  const known = await tx.sheetObject.findUnique({ where: { orgId_sourceId_object: key }, select: { idHeading: true } });
  return known?.idHeading;
}

/** By this the next sheet is known again. Throws the Refusal `draft-outdated` where the records are known by another column by now. */
export async function rememberSheet(work: Work, sourceId: string, rows: SheetOfRecords['rows'], as: RecordsAs) {
  const { tx, org, now } = work;
  const known = await idOf(work, sourceId, as.object);
  const idHeading = as.id === undefined ? null : clean(as.id);
  if (known !== undefined && known !== idHeading) throw new Refusal({ code: 'draft-outdated' });
  const key = { orgId: org.id, sourceId, object: as.object };
  const shape = { headings: headingsOf(rows), idHeading, complete: as.complete, broughtAt: fromInstant(now) };
  await tx.sheetObject.upsert({
    where: { orgId_sourceId_object: key },
    create: { ...key, ...shape },
    update: shape,
    select: { object: true },
  });
}
