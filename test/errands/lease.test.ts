import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeErrand, LeaseLost, releaseErrands, takeErrand } from '../../src/errands/lease.ts';
import { sendErrand } from '../../src/services/sources/send.ts';
import type { ErrandKind } from '../../src/store/client/client.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { connectSource } from '../support/source.ts';

let company: Company;
let sourceId: string;
let otherId: string;

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
  otherId = await connectSource(company, 'zoho');
});
beforeEach(() => company.db.errand.deleteMany());
afterAll(() => company.close());

const send = (kind: ErrandKind, to = sourceId) =>
  company.as('wang', (work) => sendErrand(work, { sourceId: to, kind, about: {} }));
const take = () => takeErrand(company.db, 60);
const dies = () => releaseErrands(company.db);

describe('an errand', () => {
  it('is taken by one, however many look at the same moment', async () => {
    const id = await send('sync');
    const taken = await Promise.all(Array.from({ length: 8 }, take));
    expect(taken.flatMap((errand) => errand?.id ?? [])).toEqual([id]);
  });

  it('is taken over when whoever had it has died, and nothing of theirs counts any more', async () => {
    await send('sync');
    const first = await take();
    if (!first) throw new Error('nothing was due');
    expect(await take()).toBeUndefined();
    await dies();
    const second = await take();
    expect(second?.id).toBe(first.id);
    const late = company.db.$transaction((tx) => changeErrand(tx, first, 60, { progress: { late: true } }));
    await expect(late).rejects.toThrow(LeaseLost);
    expect(await company.db.errand.findFirst()).toMatchObject({ progress: null, state: 'running' });
  });

  it('waits for its time', async () => {
    const id = await send('sync');
    await company.db.$executeRaw`UPDATE errand SET "notBefore" = now() + interval '1 minute' WHERE id = ${id}::uuid`;
    expect(await take()).toBeUndefined();
  });
});

describe('what changes the numbers of a source', () => {
  it('is done one at a time, and that of another source beside it', async () => {
    await send('sync');
    await send('reconcile');
    await send('sync', otherId);
    const taken = await Promise.all(Array.from({ length: 6 }, take));
    expect(taken.flatMap((errand) => errand?.sourceId ?? []).sort()).toEqual([sourceId, otherId].sort());
    expect(await take()).toBeUndefined();
  });

  it('does not hold up whoever looks at it meanwhile', async () => {
    await send('sync');
    await take();
    const id = await send('look');
    expect((await take())?.id).toBe(id);
  });

  it('is not begun of a source that is not connected any more', async () => {
    await send('sync', otherId);
    await company.db.source.updateMany({ where: { id: otherId }, data: { disconnectedAt: new Date() } });
    expect(await take()).toBeUndefined();
  });
});
