import { afterAll, beforeAll, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { connectSource, putIntoForce } from '../support/source.ts';

let company: Company;
let there: FakeSource;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
const now = opening.toInstant();
const until = now.add({ hours: 6 * 24 });
const asked: { readonly objects: readonly string[]; readonly url: string }[] = [];

beforeAll(async () => {
  company = await foundCompany();
  there = new FakeSource(() => now);
  there.listen = async (objects, url) => {
    asked.push({ objects, url });
    return { until };
  };
  on = await errandsFor(company, [there.kind], () => now);
  sourceId = await connectSource(company, 'salesforce');
  await putIntoForce(company, sourceId);
});
afterAll(() => company.close());

const source = () => company.db.source.findFirstOrThrow({ where: { id: sourceId } });

it('a source is asked to push what is mapped, and not again while it does', async () => {
  await on.go(sourceId, 'sync');
  await on.go(sourceId, 'sync');
  const { address, listensUntil } = await source();
  expect(asked).toEqual([{ objects: ['Opportunity'], url: `https://qibu.example/hooks/${address}` }]);
  expect(listensUntil?.getTime()).toBe(until.epochMilliseconds);
});

it('is asked anew once other settings open it', async () => {
  expect(await on.go(sourceId, 'connect')).toMatchObject({ state: 'done', outcome: { account: 'Acme' } });
  await on.go(sourceId, 'sync');
  expect(asked).toHaveLength(2);
});

it('and goes on as it did where they do not', async () => {
  there.failures.push(new SourceError('credentials', 'invalid_code'));
  expect(await on.go(sourceId, 'connect')).toMatchObject({ state: 'failed', failure: 'credentials invalid_code' });
  await on.go(sourceId, 'sync');
  expect(asked).toHaveLength(2);
});
