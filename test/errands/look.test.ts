import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import type { SourceField, SourceKind } from '../../src/ports/source.ts';
import { fieldsLastSeen, fieldsSeen } from '../../src/services/sources/fields-seen.ts';
import { readErrand } from '../../src/services/sources/read-errand.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { connectSource } from '../support/source.ts';

const listed = [
  { name: 'Opportunity', label: '商机' },
  { name: 'OpportunityLineItem', label: '商机产品' },
];
const amount: SourceField = { name: 'Amount', label: 'Amount', kind: 'number' };
const fields: Readonly<Record<string, readonly SourceField[]>> = { Opportunity: [amount], OpportunitySplit: [amount] };
const failures: SourceError[] = [];

let company: Company;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
beforeAll(async () => {
  company = await foundCompany();
  const { kind } = new FakeSource(() => opening.toInstant());
  const system: SourceKind = {
    ...kind,
    connect: (...parts) => ({
      ...kind.connect(...parts),
      objects: async () => listed,
      fields: async (object) => {
        const failure = failures.shift();
        if (failure) throw failure;
        return fields[object] ?? Promise.reject(new SourceError('unknown', 'INVALID_TYPE'));
      },
    }),
  };
  on = await errandsFor(company, [system], () => opening.toInstant());
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());

async function looked(like?: string) {
  const { id } = await on.go(sourceId, 'look', like === undefined ? {} : { like });
  return { id, what: (await company.as('wang', (work) => readErrand(work, id)))?.what };
}

describe('what there is in a source', () => {
  it('is shown whole, or as far as it is like a word', async () => {
    expect((await looked()).what).toMatchObject({ kind: 'objects', found: [{ label: '商机' }, { label: '商机产品' }] });
    expect((await looked('lineitem')).what).toMatchObject({ kind: 'objects', found: [{ label: '商机产品' }] });
  });

  it.each(['Opportunity', 'opportunity', '商机'])('is not asked about where %s names one of it', async (word) => {
    const { id, what } = await looked(word);
    expect(what).toEqual({ kind: 'fields', object: '商机', found: [amount] });
    const seen = { object: 'Opportunity', label: '商机', fields: [amount] };
    expect(await company.as('wang', (work) => fieldsSeen(work, id))).toMatchObject(seen);
    const object = { sourceId, source: 'salesforce', object: 'Opportunity' } as const;
    expect(await company.as('wang', (work) => fieldsLastSeen(work, object))).toMatchObject({ ...seen, errandId: id });
  });

  it('is found by its name also where it is not listed', async () => {
    expect((await looked('OpportunitySplit')).what).toMatchObject({ kind: 'fields', object: 'OpportunitySplit' });
    expect((await looked('Weather')).what).toEqual({ kind: 'objects', like: 'Weather', found: [] });
  });

  it('is not taken for missing where the system does not answer', async () => {
    failures.push(new SourceError('forbidden', 'INSUFFICIENT_ACCESS'));
    const { id } = await looked('Weather');
    expect(await on.read(id)).toMatchObject({ state: 'failed', failure: 'forbidden INSUFFICIENT_ACCESS' });
  });
});
