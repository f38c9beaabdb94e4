import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Patient } from '../../src/doctor/check.ts';
import { sources } from '../../src/doctor/sources.ts';
import { turnAway } from '../../src/services/sources/turn-away.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { patient } from '../support/patient.ts';
import { connectSource, putIntoForce } from '../support/source.ts';

/** Salesforce has been read a quarter of an hour ago. */
let company: Company;
let sourceId: string;
let mappingId: string;
const { now } = patient();
const ago = (hours: number): Date => new Date(now.subtract({ minutes: Math.round(hours * 60) }).epochMilliseconds);

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
  mappingId = await putIntoForce(company, sourceId);
});
afterAll(() => company.close());
beforeEach(async () => {
  await source({ heardAt: ago(0.25), failure: null, failingSince: null, listensUntil: null, disconnectedAt: null });
  await company.db.sourceRecord.deleteMany();
  await company.db.mapping.updateMany({ data: { indicator: 'sales-amount', until: null } });
});

const source = (data: Parameters<Company['db']['source']['updateMany']>[0]['data']) =>
  company.db.source.updateMany({ where: { id: sourceId }, data });
const kinds: Patient['sources'] = [
  {
    name: 'salesforce',
    settings: [{ name: 'clientSecret', example: 'x', secret: true }],
    pushes: { read: () => undefined },
  },
  { name: 'files', settings: [] },
];
const look = (more: Partial<Patient> = {}) =>
  sources.look(patient({ db: Promise.resolve(company.db), sources: kinds, ...more }));
const waits = (externalId: string, changedAt: Date) =>
  company.db.sourceRecord.create({
    data: { orgId: company.org.id, mappingId, externalId, state: 'waiting', why: 'unknown-owner', changedAt },
  });

describe('a source', () => {
  it('is well while it is read', async () => {
    expect(await look()).toEqual([]);
    expect(await look({ orgId: company.org.id })).toEqual([]);
  });

  it('that lets nobody in needs its settings anew, at once', async () => {
    await source({ failure: 'credentials invalid_client', failingSince: ago(0.1) });
    expect(await look()).toEqual([{ code: 'source-refused', source: 'salesforce', said: 'invalid_client' }]);
  });

  it('that fails for a while is given time, and then told with what it says', async () => {
    await source({ failure: 'transient http_502', failingSince: ago(2) });
    expect(await look()).toEqual([]);
    const failingSince = ago(4);
    await source({ failingSince });
    expect(await look()).toEqual([
      { code: 'source-silent', source: 'salesforce', since: now.subtract({ hours: 4 }), said: 'http_502' },
    ]);
  });

  it('that nobody has read for long is silent, also where it never was', async () => {
    await source({ heardAt: ago(10) });
    const silent = { code: 'source-silent', source: 'salesforce', said: '' };
    expect(await look()).toEqual([{ ...silent, since: now.subtract({ hours: 10 }) }]);
    await source({ heardAt: null, connectedAt: ago(10) });
    expect(await look()).toMatchObject([silent]);
  });

  it('that is brought to us is silent once nothing has come for three days', async () => {
    await source({ name: 'files', heardAt: ago(71) });
    expect(await look()).toEqual([]);
    await source({ heardAt: ago(73) });
    expect(await look()).toMatchObject([{ code: 'source-silent', source: 'files', said: '' }]);
    await source({ name: 'salesforce' });
  });

  it('that does not push any more is told, and one that is disconnected or read no more is not', async () => {
    await source({ listensUntil: ago(1) });
    expect(await look()).toEqual([{ code: 'listening-ended', source: 'salesforce', at: now.subtract({ hours: 1 }) }]);
    await source({ disconnectedAt: ago(1), heardAt: ago(100) });
    expect(await look()).toEqual([]);
    await source({ disconnectedAt: null });
    await company.db.mapping.updateMany({ data: { until: ago(100) } });
    expect(await look()).toEqual([]);
  });

  it('at whose address somebody pushed what nobody believed is told, until something comes that is believed', async () => {
    const { db, org } = company;
    const refused = (hours: number) =>
      turnAway(
        db,
        { orgId: org.id, id: sourceId, name: 'salesforce' },
        { now: now.subtract({ hours }), newId: randomUUIDv7 },
      );
    await refused(30);
    expect(await look()).toEqual([]);
    await refused(3);
    expect(await look()).toEqual([{ code: 'push-refused', source: 'salesforce', at: now.subtract({ hours: 3 }) }]);
    expect(await look({ orgId: '00000000-0000-7000-8000-000000000000' })).toEqual([]);
    const pushed = (hours: number) =>
      db.seen.create({ data: { orgId: org.id, key: `push:${sourceId}:${hours}`, at: ago(hours) } });
    await pushed(4);
    expect(await look()).toHaveLength(1);
    await pushed(2);
    expect(await look()).toEqual([]);
  });

  it('needs a key where what opens it is sealed, and an address where it pushes', async () => {
    expect(await look({ seals: false, publicUrl: undefined })).toEqual([
      { code: 'no-key', sources: ['salesforce'] },
      { code: 'no-push-address', sources: ['salesforce'] },
    ]);
  });
});

describe('what is to be looked at by somebody', () => {
  it('is a mapping without its indicator', async () => {
    await company.db.mapping.updateMany({ data: { indicator: 'given-up' } });
    expect(await look()).toEqual([{ code: 'mapping-adrift', source: 'salesforce', mapping: 1 }]);
  });

  it('are records that have waited for longer than a week', async () => {
    await waits('new', ago(24));
    expect(await look()).toEqual([]);
    await waits('old', ago(24 * 8));
    await waits('older', ago(24 * 80));
    expect(await look()).toEqual([{ code: 'records-wait', source: 'salesforce', count: 2 }]);
    expect(await look({ orgId: '00000000-0000-7000-8000-000000000000' })).toEqual([]);
  });
});

it('is not looked at without a database', async () => {
  expect(await sources.look(patient())).toEqual([]);
  expect(await sources.blind?.(patient())).toBe(true);
});
