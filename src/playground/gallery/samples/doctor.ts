import type { Checked, CheckName, Trouble } from '../../../doctor/trouble.ts';
import { checkingCard, doctorCard } from '../../../views/doctor.ts';
import type { Samples } from './sample.ts';
import { now } from './team.ts';

const names: readonly CheckName[] = [
  'tokens',
  'scopes',
  'callback',
  'clock',
  'fonts',
  'database',
  'schedules',
  'sources',
];

/** Everything passes but what is told here. */
const checked = (troubles: Partial<Record<CheckName, readonly Trouble[]>>, unseen: readonly CheckName[] = []) =>
  names.map((name): Checked => ({ name, troubles: troubles[name] ?? [], unseen: unseen.includes(name) }));

const slack = { platform: 'slack' } as const;
const feishu = { platform: 'feishu' } as const;
const address = 'https://qibu.example.com/slack/events';

/** Every trouble there is, by the check that finds it. */
const troubles: Readonly<Record<string, Partial<Record<CheckName, readonly Trouble[]>>>> = {
  'a callback that does not arrive, and a clock that is fast': {
    callback: [{ code: 'no-card', ...feishu }],
    clock: [{ code: 'clock-off', aheadSeconds: 420 }],
  },
  'secrets that are refused': {
    tokens: [
      { code: 'refused', ...slack, setting: 'SLACK_BOT_TOKEN', said: 'token_revoked' },
      { code: 'workspace-refused', ...slack, workspace: 'Acme South', said: 'token_revoked' },
      { code: 'refused', ...feishu, setting: 'FEISHU_APP_SECRET', said: '10014' },
      { code: 'unreachable', ...slack, url: 'https://slack.com/api/auth.test', said: 'ENOTFOUND' },
    ],
  },
  'secrets that what arrives does not fit': {
    tokens: [
      { code: 'turned-away', ...slack, setting: 'SLACK_SIGNING_SECRET', at: now },
      { code: 'turned-away', ...feishu, setting: 'FEISHU_ENCRYPT_KEY', at: now },
      { code: 'turned-away', ...feishu, setting: 'FEISHU_VERIFICATION_TOKEN', at: now },
    ],
  },
  'sources that do not come in': {
    sources: [
      { code: 'no-key', sources: ['salesforce', 'kingdee'] },
      { code: 'no-push-address', sources: ['jiandaoyun'] },
      { code: 'source-refused', source: 'kingdee', said: 'MsgCode 1' },
      { code: 'source-silent', source: 'salesforce', since: now, said: 'http_502' },
    ],
  },
  'sources that are not looked after': {
    sources: [
      { code: 'source-silent', source: 'files', since: undefined, said: '' },
      { code: 'listening-ended', source: 'zoho', at: now },
      { code: 'push-refused', source: 'jiandaoyun', at: now },
      { code: 'mapping-adrift', source: 'neocrm', mapping: 3 },
      { code: 'records-wait', source: 'fxiaoke', count: 12 },
      { code: 'records-wait', source: 'webhook', count: 1 },
    ],
  },
  'scopes that were not granted': {
    scopes: [
      { code: 'scopes-missing', ...slack, scopes: ['files:write', 'im:write'] },
      { code: 'scopes-missing', ...feishu, scopes: ['im:resource'] },
      { code: 'scopes-missing', ...slack, scopes: ['files:write'], workspace: 'Acme South' },
    ],
  },
  'an address that is not set': { callback: [{ code: 'no-address', platforms: ['slack', 'feishu'] }] },
  'an address at which nobody is reached': {
    callback: [
      { code: 'address-local', ...slack, url: 'http://localhost:3000' },
      { code: 'address-silent', ...slack, url: address, said: 'ECONNREFUSED' },
      { code: 'address-doubts', ...feishu, url: 'https://qibu.example.com/feishu/cards' },
      { code: 'address-doubts', ...slack, url: address },
      { code: 'address-strange', ...slack, url: address, status: 404 },
    ],
  },
  'nothing arrives': {
    callback: [
      { code: 'nothing-arrived', ...slack },
      { code: 'nothing-arrived', ...feishu },
      { code: 'no-card', ...slack },
      { code: 'silent-since', ...slack, at: now.subtract({ hours: 24 * 9 }) },
    ],
  },
  'connections that are down': {
    callback: [
      { code: 'line-down', ...feishu, why: 'opening' },
      { code: 'line-down', ...slack, why: 'lost', said: 'closed_1006', since: now },
      { code: 'line-down', ...feishu, why: 'lost', said: 'ECONNREFUSED' },
      { code: 'not-listening', ...feishu },
    ],
  },
  'connections that a vendor does not give': {
    callback: (['credentials', 'not-offered', 'full'] as const).flatMap((why): Trouble[] => [
      { code: 'line-down', ...slack, why, said: 'invalid_auth' },
      { code: 'line-down', ...feishu, why, said: '403' },
    ]),
  },
  'times that do not fit': {
    clock: [
      { code: 'clock-off', aheadSeconds: -75 },
      { code: 'clock-off', aheadSeconds: -600 },
      { code: 'clock-off', aheadSeconds: 61 },
      { code: 'stale', ...slack, at: now },
    ],
  },
  'no pictures': { fonts: [{ code: 'font-unread', said: 'ENOENT' }, { code: 'no-picture' }] },
  'a folder that is not right': {
    database: [
      { code: 'database-missing', folder: './data' },
      { code: 'folder-unwritable', folder: './data', said: 'EACCES' },
      { code: 'folder-in-use', folder: './data', pid: 4711 },
      { code: 'database-broken', folder: './data', said: 'RuntimeError' },
    ],
  },
  'a database of another version': {
    database: [
      { code: 'not-migrated', count: 2 },
      { code: 'not-migrated', count: 1 },
      { code: 'newer-database', migration: '20270101000000_later' },
      { code: 'half-migrated', migration: '20261101000000_start' },
      { code: 'edited-migration', migration: '20261101000000_start' },
    ],
  },
  'places that are not reached': {
    schedules: [
      { code: 'chat-unreachable', chat: '华东销售', said: 'unreachable' },
      { code: 'workspace-off', ...slack, workspace: 'Yuanshan' },
    ],
  },
  'a service that is not the one': {
    service: [
      { code: 'other-settings', port: 3000 },
      { code: 'service-silent', port: 3000 },
    ],
    fonts: [{ code: 'broke', name: 'fonts', said: 'timeout' }],
  },
};

export const doctorSamples: Samples = {
  view: 'doctor',
  ends: ['it takes seconds'],
  says: 'says how the installation is, and what to do about what is wrong',
  scenes: {
    'all is well': (reader) => doctorCard(reader, checked({})),
    ...Object.fromEntries(
      Object.entries(troubles).map(([scene, found]) => [
        scene,
        (reader) => {
          const { service, ...others } = found;
          const first: Checked[] = service ? [{ name: 'service', troubles: service, unseen: false }] : [];
          return doctorCard(reader, [...first, ...checked(others)]);
        },
      ]),
    ),
    'a database that is down, and what needs it': (reader) =>
      doctorCard(
        reader,
        checked({ database: [{ code: 'database-down', said: 'ECONNREFUSED' }] }, ['callback', 'schedules', 'sources']),
      ),
    'more than a card holds': (reader) =>
      doctorCard(
        reader,
        checked({ clock: Array.from({ length: 11 }, (): Trouble => ({ code: 'clock-off', aheadSeconds: 600 })) }),
      ),
    'it takes seconds': (reader) => checkingCard(reader),
  } satisfies Samples['scenes'],
  mostLines: 10,
};
