import { Refusal } from '../../../errors.ts';
import type { Reader } from '../../../texts/reader.ts';
import { mappingCard, mappingEndedCard, mappingFileCard, tooRichCard } from '../../../views/mapping.ts';
import { mappingsCard, type ShownMapping } from '../../../views/mappings.ts';
import { refusalCard } from '../../../views/refusal.ts';
import {
  disconnectCard,
  disconnectedCard,
  intervalCard,
  tryingCard,
  underWayCardFor,
} from '../../../views/source-answers.ts';
import { sourceConnectingCard, sourceSecretCard, sourceSecretShownCard } from '../../../views/source-connecting.ts';
import { type ShownSource, sourcesCard } from '../../../views/sources.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00Z`);

const salesforce: ShownSource = {
  name: 'salesforce',
  account: 'Acme Corp',
  heardAt: at('18T06:00'),
  failing: undefined,
  nextAt: at('18T07:00'),
  mappings: 2,
  waiting: 0,
  pushTo: undefined,
};
const jiandaoyun: ShownSource = {
  ...salesforce,
  name: 'jiandaoyun',
  account: '远山科技',
  mappings: 1,
  waiting: 5,
  pushTo: 'https://qibu.example.com/hooks/jiandaoyun-0a1b2c3d4e5f',
};
const fresh = { heardAt: undefined, nextAt: undefined, mappings: 0 };
const since = at('18T01:00');

const refusing = (refusal: Refusal) => (reader: Reader) => refusalCard(reader, refusal, {});
const problems = ['missing', 'unknown', 'unreadable', 'no-indicator', 'no-source', 'does-not-add-up'] as const;

const refused = {
  'no such source': refusing(new Refusal({ code: 'no-source', word: 'sap', can: ['files', 'salesforce'] })),
  'no source said': refusing(new Refusal({ code: 'no-source', word: undefined, can: [] })),
  'not connected': refusing(new Refusal({ code: 'source-not-connected', source: 'kingdee' })),
  'no key to seal with': refusing(new Refusal({ code: 'no-key' })),
  'no such mapping': refusing(new Refusal({ code: 'no-mapping', source: undefined, word: '9' })),
  'nothing is mapped': refusing(new Refusal({ code: 'no-mapping', source: 'zoho', word: undefined })),
  'no mapping': refusing(new Refusal({ code: 'unreadable-mapping', problems: [{ path: '', what: 'unreadable' }] })),
  'a mapping with something wrong': refusing(
    new Refusal({ code: 'unreadable-mapping', problems: problems.map((what) => ({ path: 'rules.owner.by', what })) }),
  ),
  'fields to be looked at again': refusing(new Refusal({ code: 'look-outdated', source: 'salesforce' })),
  'a record that waits no longer': refusing(new Refusal({ code: 'no-record' })),
};

export const sourceSamples: Samples = {
  view: 'source',
  says: 'shows how the systems are that numbers come from, and how they are connected and left',
  mostLines: 8,
  scenes: {
    'none is connected': (reader) =>
      sourcesCard(reader, { sources: [], others: ['jiandaoyun', 'files', 'salesforce'] }),
    'none can be connected': (reader) => sourcesCard(reader, { sources: [], others: [] }),
    'one is connected': (reader) => sourcesCard(reader, { sources: [salesforce], others: ['files'] }),
    'several, with records that wait': (reader) =>
      sourcesCard(reader, { sources: [salesforce, jiandaoyun], others: ['files', 'zoho'] }),
    'three that push': (reader) =>
      sourcesCard(reader, {
        sources: [
          jiandaoyun,
          { ...jiandaoyun, name: 'zoho', waiting: 0, pushTo: 'https://qibu.example.com/hooks/zoho-0a1b2c3d4e5f' },
          {
            ...jiandaoyun,
            name: 'webhook',
            waiting: 0,
            nextAt: undefined,
            pushTo: 'https://qibu.example.com/hooks/webhook-0a1b2c3d4e5f',
          },
        ],
        others: ['files', 'salesforce'],
      }),
    'one has just been connected, one not yet': (reader) =>
      sourcesCard(reader, {
        sources: [
          { ...salesforce, ...fresh },
          { ...jiandaoyun, ...fresh, waiting: 0, account: '' },
        ],
        others: [],
      }),
    'two are failing': (reader) =>
      sourcesCard(reader, {
        sources: [
          { ...salesforce, failing: { why: 'credentials', said: 'invalid_client', since } },
          { ...jiandaoyun, failing: { why: 'rate-limited', said: '429', since } },
        ],
        others: [],
      }),
    connecting: (reader) => sourceConnectingCard(reader, { source: 'salesforce', pushTo: undefined }),
    'connecting files': (reader) => sourceConnectingCard(reader, { source: 'files', pushTo: undefined }),
    'connecting what pushes': (reader) =>
      sourceConnectingCard(reader, { source: 'jiandaoyun', pushTo: jiandaoyun.pushTo }),
    'connecting what pushes, and nobody can reach us': (reader) =>
      sourceConnectingCard(reader, { source: 'zoho', pushTo: null }),
    'the secret of the webhook': (reader) =>
      sourceSecretCard(reader, {
        source: 'webhook',
        pushTo: 'https://qibu.example.com/hooks/webhook-0a1b2c3d4e5f',
        secret: 'not-a-real-secret-0123456789abcdef',
      }),
    'the secret of the webhook, and nobody can reach us': (reader) =>
      sourceSecretCard(reader, { source: 'webhook', pushTo: null, secret: 'not-a-real-secret-0123456789abcdef' }),
    'the secret was shown': (reader) =>
      sourceSecretShownCard(reader, {
        source: 'webhook',
        pushTo: 'https://qibu.example.com/hooks/webhook-0a1b2c3d4e5f',
      }),
    'looking what there is': (reader) => underWayCardFor(reader, { source: 'salesforce', kind: 'objects' }),
    running: (reader) => underWayCardFor(reader, { source: 'salesforce', kind: 'sync' }),
    comparing: (reader) => underWayCardFor(reader, { source: 'kingdee', kind: 'reconcile' }),
    'about to disconnect': (reader) => disconnectCard(reader, 'salesforce', { mappings: 2 }),
    'about to disconnect what has one mapping': (reader) => disconnectCard(reader, 'salesforce', { mappings: 1 }),
    'about to disconnect what counts nothing': (reader) => disconnectCard(reader, 'files', { mappings: 0 }),
    disconnected: (reader) => disconnectedCard(reader, 'salesforce'),
    'another interval': (reader) => intervalCard(reader, 'salesforce', 30),
    'every hour': (reader) => intervalCard(reader, 'zoho', 60),
    'once a week something is expected': (reader) => intervalCard(reader, 'files', 7 * 24 * 60),
    ...refused,
  },
};

const opportunities: ShownMapping = {
  number: 1,
  source: 'salesforce',
  label: 'Opportunity',
  indicator: sales,
  role: 'counts',
  from: day('2026-10-01'),
};
const visited: ShownMapping = {
  ...opportunities,
  number: 3,
  source: 'fxiaoke',
  label: '销售记录',
  indicator: visits,
  role: 'checks',
};

const rules = {
  amount: { field: 'Amount' },
  currency: 'CurrencyIsoCode',
  day: 'CloseDate',
  owner: { field: 'Owner.Email', by: 'email' },
  customer: 'Account.Name',
  where: [
    { field: 'IsWon', is: ['true'] },
    { field: 'Type', not: ['Test', 'Internal'] },
  ],
} as const;

export const mappingSamples: Samples = {
  view: 'mapping',
  says: 'shows which records of a source count as what',
  mostLines: 15,
  scenes: {
    none: (reader) => mappingsCard(reader, { inForce: [], sources: [] }),
    'none, and something to map': (reader) => mappingsCard(reader, { inForce: [], sources: ['salesforce', 'files'] }),
    several: (reader) =>
      mappingsCard(reader, {
        inForce: [opportunities, visited, { ...visited, number: 4, indicator: undefined }],
        sources: ['salesforce', 'fxiaoke'],
      }),
    one: (reader) => mappingCard(reader, { ...opportunities, rules }),
    'one that counts each record': (reader) =>
      mappingCard(reader, {
        ...visited,
        rules: { amount: 'one-each', day: 'create_time', owner: { field: 'owner', by: 'table' }, where: [] },
      }),
    ended: (reader) => mappingEndedCard(reader, 3),
    'its file is on its way': (reader) => mappingFileCard(reader, 3, 'on its way'),
    'its file was not sent': (reader) => mappingFileCard(reader, 3, 'lost'),
    'a form has no room for it': tooRichCard,
    'a file is tried out': (reader) => tryingCard(reader, { label: '商机' }),
  },
};
