import { afterEach, expect, it } from 'vitest';
import { type Answer, type Organisation, organisation } from './organisation.ts';

let org: Organisation;
afterEach(() => org.emulator.close());

const idsOf = ({ body }: Answer): unknown[] => body.records.map(({ Id }) => Id);
const sizes = (answers: readonly Answer[]): number[] => answers.map(({ body }) => body.records.length);

async function allBatches(first: Answer, between: () => void = () => {}): Promise<Answer[]> {
  const answers = [first];
  for (let last = first; typeof last.body.nextRecordsUrl === 'string'; ) {
    between();
    last = await org.get(last.body.nextRecordsUrl);
    answers.push(last);
  }
  return answers;
}

async function withWon(count: number, options = {}): Promise<string[]> {
  org = await organisation(options);
  return Array.from({ length: count }, (_, index) => org.won({ Name: `Deal ${index}` }));
}

const gone = { status: 400, body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }] };

it('cuts what it finds into batches of two thousand at most, and says where the next one is', async () => {
  const ids = await withWon(5001);
  const first = await org.query('SELECT Id FROM Opportunity ORDER BY Id');
  expect(first.body).toMatchObject({
    totalSize: 5001,
    done: false,
    nextRecordsUrl: expect.stringMatching(/^\/services\/data\/v66\.0\/query\/0r8\w{15}-2000$/),
  });
  const answers = await allBatches(first);
  expect(sizes(answers)).toEqual([2000, 2000, 1000, 1]);
  expect(answers.at(-1)?.body.done).toBe(true);
  expect(answers.flatMap(idsOf)).toEqual(ids);
});

it('gives smaller batches to who asks for them, but none under two hundred', async () => {
  await withWon(500);
  const asking = (size: number) =>
    org.query('SELECT Id FROM Opportunity', { 'Sforce-Query-Options': `batchSize=${size}` });
  expect((await asking(200)).body.records).toHaveLength(200);
  expect(await asking(10)).toMatchObject({ status: 400, body: [{ errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE' }] });
});

it('settles at the first batch which records there are, and shows each as it is when its batch is read', async () => {
  const ids = await withWon(4, { batches: [2] });
  const answers = await allBatches(await org.query('SELECT Id, Name FROM Opportunity ORDER BY Id'), () => {
    org.won({ Name: 'Too late' });
    org.emulator.save('Opportunity', { Name: 'Renamed' }, ids[2]);
    org.emulator.remove('Opportunity', ids[3] ?? '');
  });
  expect(answers.flatMap(idsOf)).toEqual(ids.slice(0, 3));
  expect(answers[1]?.body).toMatchObject({ totalSize: 4, done: true, records: [{ Name: 'Renamed' }] });
});

it('reads the same batch again as often as asked', async () => {
  await withWon(3, { batches: [2] });
  const next = String((await org.query('SELECT Id FROM Opportunity')).body.nextRecordsUrl);
  expect(idsOf(await org.get(next))).toEqual(idsOf(await org.get(next)));
});

it('forgets a locator after two days', async () => {
  await withWon(3, { batches: [1], sessionLife: Temporal.Duration.from({ hours: 100 }) });
  const next = String((await org.query('SELECT Id FROM Opportunity')).body.nextRecordsUrl);
  org.pass({ hours: 47 });
  expect((await org.get(next)).status).toBe(200);
  org.pass({ hours: 1 });
  expect(await org.get(next)).toMatchObject(gone);
});

it('keeps ten locators, and gives up the oldest for the next', async () => {
  await withWon(3, { batches: [1] });
  const oldest = String((await org.query('SELECT Id FROM Opportunity')).body.nextRecordsUrl);
  for (let more = 0; more < 9; more++) await org.query('SELECT Id FROM Opportunity');
  expect((await org.get(oldest)).status).toBe(200);
  await org.query('SELECT Id FROM Opportunity');
  expect(await org.get(oldest)).toMatchObject(gone);
});

it('knows a locator that was changed', async () => {
  await withWon(3, { batches: [1] });
  const next = String((await org.query('SELECT Id FROM Opportunity')).body.nextRecordsUrl);
  expect(await org.get(next.replace(/-1$/, '-2'))).toMatchObject(gone);
});

it('shows deleted records to queryAll alone, modified when they were deleted, until the bin is emptied', async () => {
  const [id] = await withWon(2, { batches: [1], sessionLife: Temporal.Duration.from({ hours: 1000 }) });
  org.pass({ hours: 1 });
  org.emulator.remove('Opportunity', id ?? '');
  const soql = 'SELECT Id, IsDeleted, SystemModstamp FROM Opportunity ORDER BY SystemModstamp DESC';
  expect((await org.query(soql)).body).toMatchObject({ totalSize: 1, records: [{ IsDeleted: false }] });
  const answers = await allBatches(await org.queryAll(soql));
  expect(answers[0]?.body.records).toMatchObject([
    { Id: id, IsDeleted: true, SystemModstamp: '2026-11-20T02:00:00.000+0000' },
  ]);
  expect(answers[0]?.body.nextRecordsUrl).toContain('/query/');
  expect(sizes(answers)).toEqual([1, 1]);
  org.pass({ hours: 15 * 24 + 1 });
  expect((await org.queryAll(soql)).body).toMatchObject({ totalSize: 1, records: [{ IsDeleted: false }] });
});
