import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmMapping, discardMapping } from '../../../src/services/sources/confirm-mapping.ts';
import { endMapping } from '../../../src/services/sources/end.ts';
import { fieldsLastSeen, fieldsSeen } from '../../../src/services/sources/fields-seen.ts';
import { lookAt } from '../../../src/services/sources/look.ts';
import { mappingsInForce } from '../../../src/services/sources/mapped.ts';
import { mappingNumbered } from '../../../src/services/sources/mapping.ts';
import { mappingAsFile, tryMappingFile } from '../../../src/services/sources/mapping-file.ts';
import { pickOf } from '../../../src/services/sources/pick.ts';
import { readErrand } from '../../../src/services/sources/read-errand.ts';
import { runSource } from '../../../src/services/sources/run.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { connectSource, dealMapping } from '../../support/source.ts';
import { asJson, errandOf, opportunityFields } from '../../support/sourced.ts';

let company: Company;
let sourceId: string;
beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());

const tried = (draft = dealMapping) => errandOf(company, sourceId, 'try', { about: { draft: asJson(draft) } });
const confirm = (errand: string) => company.as('wang', (work) => confirmMapping(work, errand));
const told = (errand: string) => company.as('wang', (work) => readErrand(work, errand));
const latest = (kind: 'look' | 'try' | 'sync' | 'reconcile') =>
  company.db.errand.findFirstOrThrow({ where: { kind }, orderBy: { id: 'desc' } });

describe('what can be mapped', () => {
  it('is chosen from what was seen last, by something shorter than its name', async () => {
    const objects = [{ name: 'Opportunity', label: 'Deals' }];
    await errandOf(company, sourceId, 'look', { outcome: { objects } });
    expect(await company.as('wang', (work) => lookAt(work, 'salesforce', pickOf('Opportunity')))).toBe('Deals');
    expect(await latest('look')).toMatchObject({ about: { object: 'Opportunity', label: 'Deals' }, state: 'waiting' });
    const gone = company.as('wang', (work) => lookAt(work, 'salesforce', pickOf('Lead')));
    expect(await refusal(gone)).toEqual({ code: 'look-outdated', source: 'salesforce' });
  });

  it('has the fields that were seen, which say what people call it', async () => {
    const about = { object: 'Opportunity', label: 'Deals' };
    const outcome = { object: 'Opportunity', fields: opportunityFields };
    const errand = await errandOf(company, sourceId, 'look', { about, outcome });
    const seen = await company.as('wang', (work) => fieldsSeen(work, errand));
    expect(seen).toMatchObject({ ...about, source: 'salesforce', fields: opportunityFields });
    const object = { sourceId, source: 'salesforce', object: 'Opportunity' } as const;
    expect(await company.as('wang', (work) => fieldsLastSeen(work, object))).toEqual(seen);
    const other = company.as('wang', (work) => fieldsLastSeen(work, { ...object, object: 'Lead' }));
    expect(await refusal(other)).toEqual({ code: 'look-outdated', source: 'salesforce' });
    expect(await refusal(company.as('li', (work) => fieldsSeen(work, errand)))).toMatchObject({ code: 'admin-only' });
  });
});

describe('a mapping that was tried out', () => {
  it('is put into force once, is told, and is read for the first time', async () => {
    const errand = await tried();
    expect(await told(errand)).toMatchObject({ what: { kind: 'try', became: undefined, replaces: undefined } });
    expect(await confirm(errand)).toBe(1);
    expect(await latest('reconcile')).toMatchObject({ about: { mappingId: errand }, state: 'waiting' });
    expect(await told(errand)).toMatchObject({ what: { became: { mapping: 1 } } });
    expect(await refusal(confirm(errand))).toEqual({ code: 'draft-used' });
    expect(await company.as('wang', mappingsInForce)).toMatchObject({
      inForce: [{ number: 1, source: 'salesforce', label: 'Opportunity', indicator: { key: 'sales-amount' } }],
      sources: ['salesforce'],
    });
    expect(await company.db.audit.count({ where: { action: 'source.map', subject: `mapping:${errand}` } })).toBe(1);
  });

  it('takes the place of one for the same records and indicator, from its first day on', async () => {
    const errand = await tried({ ...dealMapping, from: '2026-11-10' });
    expect(await told(errand)).toMatchObject({ what: { replaces: 1 } });
    expect(await confirm(errand)).toBe(2);
    const [first] = await company.db.mapping.findMany({ orderBy: { number: 'asc' } });
    expect(first?.until?.toISOString()).toBe('2026-11-09T00:00:00.000Z');
    const reads = await company.db.errand.findMany({ where: { kind: 'reconcile' }, orderBy: { id: 'asc' } });
    expect(reads.slice(-2).map(({ about }) => about)).toEqual([
      { mappingId: first?.id },
      { mappingId: errand, first: true },
    ]);
  });

  it('may be discarded, and is not put into force any more', async () => {
    const errand = await tried({ ...dealMapping, object: 'Task' });
    await company.as('wang', (work) => discardMapping(work, errand));
    expect(await told(errand)).toMatchObject({ what: { became: 'discarded' } });
    expect(await refusal(confirm(errand))).toEqual({ code: 'draft-used' });
  });

  it('is for admins, and needs an indicator whose days add up', async () => {
    const errand = await tried({ ...dealMapping, indicator: 'renewal-rate', object: 'Task' });
    expect(await refusal(confirm(errand))).toEqual({ code: 'draft-outdated' });
    const asRep = company.as('li', (work) => confirmMapping(work, errand));
    expect(await refusal(asRep)).toMatchObject({ code: 'admin-only' });
  });

  it('by two at once is put into force once', async () => {
    const errand = await tried({ ...dealMapping, object: 'Order' });
    const outcomes = await Promise.allSettled([confirm(errand), confirm(errand)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await company.db.mapping.count({ where: { id: errand } })).toBe(1);
  });
});

describe('a mapping that would count', () => {
  const retried = async (more: Partial<typeof dealMapping>) =>
    told(await tried({ ...dealMapping, indicator: 'visits', object: 'Task', ...more }));

  it('says whose reports by hand would stand aside, before it is put into force', async () => {
    const standing = { indicator: 'visits', source: 'manual', correctsId: null, corrections: { none: {} } };
    const since = { ...standing, day: { gte: new Date('2026-10-01') } };
    const reports = await company.db.entry.count({ where: since });
    const people = await company.db.entry.groupBy({ by: ['personId'], where: since });
    expect(reports).toBeGreaterThan(0);
    expect(await retried({ from: '2026-10-01' })).toMatchObject({
      what: { aside: { reports, people: people.length } },
    });
  });

  it('says nothing of it where nobody has reported since, or where it only checks', async () => {
    expect(await retried({ from: '2026-12-01' })).toMatchObject({ what: { aside: undefined } });
    expect(await retried({ from: '2026-10-01', role: 'checks' })).toMatchObject({ what: { aside: undefined } });
  });
});

describe('a mapping as a file', () => {
  it('says all of it, and is tried out when it is sent back', async () => {
    const mapping = await company.as('wang', (work) => mappingNumbered(work, 2));
    const text = mappingAsFile(mapping.source, { ...mapping, from: mapping.from.toString() });
    await company.as('wang', (work) => tryMappingFile(work, JSON.parse(text)));
    expect(await latest('try')).toMatchObject({
      about: { draft: { ...dealMapping, from: '2026-11-10' } },
      state: 'waiting',
    });
  });

  it('is refused with where in it something is wrong', async () => {
    const file = { source: 'salesforce', ...dealMapping };
    const send = (json: unknown) => refusal(company.as('wang', (work) => tryMappingFile(work, json)));
    const problems = async (json: unknown) => {
      const refused = await send(json);
      return refused?.code === 'unreadable-mapping' ? refused.problems : refused;
    };
    expect(await problems({ ...file, source: 'sap' })).toEqual([{ path: 'source', what: 'no-source' }]);
    expect(await problems({ ...file, indicator: 'luck' })).toEqual([{ path: 'indicator', what: 'no-indicator' }]);
    expect(await problems({ ...file, indicator: 'renewal-rate' })).toEqual([
      { path: 'indicator', what: 'does-not-add-up' },
    ]);
    const { day: _, ...dayless } = dealMapping.rules;
    const owner = { field: 'Owner.Email', by: 'e-mail' };
    expect(await problems({ ...file, colour: 'red', rules: { ...dayless, owner } })).toEqual(
      expect.arrayContaining([
        { path: 'rules.day', what: 'missing' },
        { path: 'rules.owner.by', what: 'unreadable' },
        { path: 'colour', what: 'unknown' },
      ]),
    );
    expect(await problems('nothing')).toEqual([{ path: '', what: 'unreadable' }]);
    expect(await send({ ...file, source: '金蝶云星空' })).toEqual({ code: 'source-not-connected', source: 'kingdee' });
  });
});

describe('a mapping in force', () => {
  it('can be read now, by itself or with all of its source', async () => {
    const { id } = await company.as('wang', (work) => mappingNumbered(work, 2));
    expect(await company.as('wang', (work) => runSource(work, { mapping: 2 }, 'sync'))).toBe('salesforce');
    expect(await latest('sync')).toMatchObject({ about: { mappingId: id } });
    await company.as('wang', (work) => runSource(work, { source: 'salesforce' }, 'sync'));
    expect(await latest('sync')).toMatchObject({ about: {} });
  });

  it('ends today, and is none any more then', async () => {
    const act = () => company.as('wang', (work) => endMapping(work, 2));
    await act();
    const { until } = await company.db.mapping.findFirstOrThrow({ where: { number: 2 } });
    expect(until?.toISOString()).toBe('2026-11-18T00:00:00.000Z');
    const gone = { code: 'no-mapping', source: undefined, word: '2' };
    expect(await refusal(act())).toEqual(gone);
    expect(await refusal(company.as('wang', (work) => runSource(work, { mapping: 2 }, 'sync')))).toEqual(gone);
  });
});
