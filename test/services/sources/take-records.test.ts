import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SheetOfRecords } from '../../../src/services/sources/file.ts';
import { inboxOf } from '../../../src/services/sources/inbox.ts';
import type { RecordsAs } from '../../../src/services/sources/known-sheet.ts';
import { previewKnown, previewRecords } from '../../../src/services/sources/preview-records.ts';
import { takeRecords } from '../../../src/services/sources/take-records.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connected, feed } from '../../support/feeds.ts';
import { foundNeighbour } from '../../support/neighbour.ts';
import { refusal } from '../../support/refusals.ts';

type Rows = SheetOfRecords['rows'];

let company: Company;
let sourceId: string;
let as: RecordsAs;
/** Of this test alone. */
let head: readonly string[];

beforeAll(async () => {
  company = await foundCompany();
  await foundNeighbour(company.db);
  sourceId = await connected(company.db, company.org.id, 'files');
});
afterAll(() => company.close());
beforeEach(() => {
  const object = `deals-${randomUUIDv7().slice(-12)}`;
  as = { object, id: 'No', complete: false };
  head = ['No', `Amount of ${object}`];
});

const shown = (rows: Rows, more: Partial<RecordsAs> = {}) =>
  company.as('wang', (work) => previewRecords(work, [head, ...rows], { ...as, ...more }));
const known = (rows: Rows, who = 'wang') => company.as(who, (work) => previewKnown(work, rows));
const takes = (draftId: string, who = 'wang') => company.as(who, (work) => takeRecords(work, draftId));
const brings = async (rows: Rows, more?: Partial<RecordsAs>) => takes((await shown(rows, more)).draftId);
const ids = async () =>
  (await inboxOf(company.db, company.org.id, sourceId).page(as.object, undefined, undefined)).records
    .flatMap(({ id, values }) => (values ? [id] : []))
    .toSorted();
const errands = () =>
  company.db.errand.findMany({ where: { sourceId }, orderBy: { id: 'desc' }, select: { kind: true, about: true } });

describe('the records of a sheet', () => {
  it('are shown by what they change, and kept once somebody takes them in', async () => {
    const first = await shown([['1', '12万']]);
    expect(first.comes).toEqual({ records: 1, fresh: 1, changed: 0, same: 0, gone: 0 });
    expect(await ids()).toEqual([]);
    expect(await takes(first.draftId)).toMatchObject({ object: as.object, fresh: 1, mapped: false });
    expect(await ids()).toEqual(['1']);
    const second = await shown([
      ['1', '13万'],
      ['2', '1,200'],
    ]);
    expect(second.comes).toEqual({ records: 2, fresh: 1, changed: 1, same: 0, gone: 0 });
    await takes(second.draftId);
    expect((await shown([['2', '1,200']])).comes).toMatchObject({ same: 1, fresh: 0, changed: 0, gone: 0 });
    expect(await refusal(takes(second.draftId))).toEqual({ code: 'draft-used' });
  });

  it('are all there is where that was said: the others go, and come back as new ones', async () => {
    await brings([
      ['1', '1'],
      ['2', '2'],
    ]);
    const complete = await shown([['2', '2']], { complete: true });
    expect(complete.comes).toEqual({ records: 1, fresh: 0, changed: 0, same: 1, gone: 1 });
    expect(await takes(complete.draftId)).toMatchObject({ same: 1, gone: 1 });
    expect(await ids()).toEqual(['2']);
    expect((await shown([['1', '1']])).comes).toMatchObject({ fresh: 1 });
  });

  it('are compared once more as they are taken in', async () => {
    const [one, other] = [await shown([['1', '1']]), await shown([['1', '1']])];
    expect(await takes(one.draftId)).toMatchObject({ fresh: 1, same: 0 });
    expect(await takes(other.draftId)).toMatchObject({ fresh: 0, same: 1 });
  });

  it('are not taken in where one row is none, or the sheet is empty, which would end them all', async () => {
    const spoilt = await shown([
      ['1', '1'],
      ['', '2'],
      ['1', '3'],
    ]);
    expect(spoilt.comes).toEqual({
      problems: [
        { row: 3, what: 'no-id' },
        { row: 4, what: 'twice' },
      ],
    });
    expect(await refusal(takes(spoilt.draftId))).toEqual({ code: 'nothing-to-show' });
    await brings([['1', '1']]);
    const empty = await shown([['', '']], { complete: true });
    expect(empty.comes).toEqual({ problems: [{ row: 1, what: 'no-table' }] });
    expect(await refusal(takes(empty.draftId))).toEqual({ code: 'nothing-to-show' });
    expect(await ids()).toEqual(['1']);
  });

  it('stay known by one column: by another each would count twice', async () => {
    const late = await shown([['1', '1']], { id: undefined });
    await brings([['1', '1']]);
    expect(await refusal(takes(late.draftId))).toEqual({ code: 'draft-outdated' });
    expect(await ids()).toEqual(['1']);
  });

  it('are sent for where they count, and their fields looked at where nobody has said how', async () => {
    await brings([['1', '1']]);
    const { object } = as;
    expect((await errands())[0]).toEqual({ kind: 'look', about: { object, label: object } });
    expect((await company.db.source.findFirstOrThrow({ where: { name: 'files' } })).heardAt).not.toBeNull();
    const mapped = await feed(company.db, company.org.id, { source: 'files', indicator: 'visits', from: '2026-11-01' });
    await company.db.mapping.updateMany({ where: { number: mapped }, data: { object } });
    expect(await brings([['2', '2']])).toMatchObject({ mapped: true });
    expect((await errands())[0]).toEqual({ kind: 'sync', about: {} });
  });
});

describe('a sheet with the headings of one that was taken in', () => {
  it('is known again, in whatever order its columns stand, and by the last of several', async () => {
    const [first = '', second = ''] = head;
    expect(await known([head, ['1', '1']])).toBeUndefined();
    await brings([['1', '1']], { complete: true });
    const turned = [
      [second, '', first],
      ['1', 'a note', '1'],
      ['2', '', '2'],
    ];
    expect(await known(turned)).toMatchObject({ ...as, complete: true, comes: { fresh: 1, same: 1 } });
    expect(
      await known([
        [...head, 'Owner'],
        ['1', '1', 'Li Na'],
      ]),
    ).toBeUndefined();
  });

  it('is none for whoever is no admin, for other companies, and once no files are taken any more', async () => {
    await brings([['1', '1']]);
    const rows = [head, ['1', '1']];
    for (const who of ['li', 'zhou']) expect(await known(rows, who)).toBeUndefined();
    const { draftId } = await shown([['2', '2']]);
    expect(await refusal(takes(draftId, 'li'))).toMatchObject({ code: 'admin-only' });
    const other = await company.db.organisation.findFirstOrThrow({ where: { id: { not: company.org.id } } });
    await connected(company.db, other.id, 'files');
    const there = await company.as('wang', async (work) =>
      previewKnown({ ...work, org: { ...work.org, id: other.id } }, rows),
    );
    expect(there).toBeUndefined();
    await company.db.source.updateMany({ where: { id: sourceId }, data: { disconnectedAt: new Date(0) } });
    expect(await known(rows)).toBeUndefined();
    expect(await refusal(takes(draftId))).toEqual({ code: 'source-not-connected', source: 'files' });
    await company.db.source.updateMany({ where: { id: sourceId }, data: { disconnectedAt: null } });
  });
});
