import { describe, expect, it } from 'vitest';
import { feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { difference, type Listed } from '../../../../adapters/messengers/feishu/panel.ts';
import type { OfferedCommand } from '../../../../src/ports/messenger.ts';
import { openOffice } from './office.ts';

const report: OfferedCommand = { name: 'report', summary: { 'zh-CN': '记进展', en: 'Record progress' } };
const goal: OfferedCommand = { name: 'goal', summary: { 'zh-CN': '看目标', en: 'See goals' } };
const path = 'application/v7/app_slash_commands';

const listed = (command: string, en: string, i18n: Readonly<Record<string, string>> = {}): Listed => ({
  id: `id-${command}`,
  command,
  description: { default_value: en, i18n },
});
const ours = listed('report', 'Record progress · qibu', { zh_cn: '记进展 · 齐步', en_us: 'Record progress · qibu' });

describe('the difference between the list and our commands', () => {
  it('is nothing where all of them are there, whatever else is', () => {
    expect(difference([ours, listed('weather', 'Weather')], [report])).toEqual([]);
    const german = { ...ours.description.i18n, de_de: 'Fortschritt' };
    expect(difference([listed('report', 'Record progress · qibu', german)], [report])).toEqual([]);
  });

  it('is a command that is missing, with both languages', () => {
    expect(difference([], [report])).toEqual([
      { do: 'create', command: 'report', description: { ...ours.description } },
    ]);
  });

  it('is a description that we have changed; a language that somebody has added stays', () => {
    const before = listed('report', 'Report · qibu', { zh_cn: '汇报 · 齐步', en_us: 'Report · qibu', de_de: 'Melden' });
    expect(difference([before], [report])).toEqual([
      {
        do: 'change',
        id: 'id-report',
        description: { ...ours.description, i18n: { ...ours.description.i18n, de_de: 'Melden' } },
      },
    ]);
  });

  it('is one of ours that is no command any more', () => {
    expect(difference([ours, listed('weather', 'Weather')], [])).toEqual([{ do: 'remove', id: 'id-report' }]);
  });

  it('is never what somebody else has made or rewritten, not even under a name of ours', () => {
    expect(difference([listed('report', 'Reports of the works council')], [report])).toEqual([]);
    expect(difference([listed('report', 'Reports of the works council')], [])).toEqual([]);
  });
});

describe('the list at Feishu', () => {
  it('has our commands after a start, for everybody in their own language', async () => {
    const { emulator, messenger, logged } = await openOffice();
    await messenger.offer?.([report, goal]);
    expect(emulator.panel('ou_chen')).toEqual([
      { command: 'report', description: '记进展 · 齐步' },
      { command: 'goal', description: '看目标 · 齐步' },
    ]);
    expect(emulator.panel('ou_ann')[0]).toEqual({ command: 'report', description: 'Record progress · qibu' });
    expect(logged).toEqual([]);
  });

  it('is only looked at by the next start', async () => {
    const { messenger, another, requests } = await openOffice();
    await messenger.offer?.([report, goal]);
    await another().offer?.([report, goal]);
    expect(requests('POST', path)).toHaveLength(2);
    expect(requests('GET', path)).toHaveLength(2);
    expect([...requests('PATCH', path), ...requests('DELETE', path)]).toEqual([]);
  });

  it('follows another version: what is new, what reads otherwise, what is gone', async () => {
    const { emulator, messenger, another } = await openOffice();
    await messenger.offer?.([report, goal]);
    await another().offer?.([{ ...report, summary: { 'zh-CN': '记一笔', en: 'Record' } }]);
    expect(emulator.panel('ou_chen')).toEqual([{ command: 'report', description: '记一笔 · 齐步' }]);
  });

  it('is made once by two that start together, and neither complains', async () => {
    const { emulator, messenger, another, logged } = await openOffice();
    await Promise.all([messenger.offer?.([report, goal]), another().offer?.([report, goal])]);
    expect(emulator.panel('ou_chen').map(({ command }) => command)).toEqual(['report', 'goal']);
    expect(logged).toEqual([]);
  });

  it('sends words that are understood: a command that was picked is a message', async () => {
    const { emulator, messenger, received } = await openOffice();
    await messenger.offer?.([report]);
    for (const { command } of emulator.panel('ou_chen')) {
      await emulator.type('ou_chen', emulator.directChat('ou_chen'), `/${command} 拜访 3`);
    }
    expect(received).toMatchObject([{ kind: 'said', text: 'report 拜访 3' }]);
  });

  it.each([
    ['none', []],
    ['only to look', ['application:app_slash_command:read']],
  ])('without the permission (%s) stays as it is, and the log says what to grant', async (_, names) => {
    const scopes = names.map((name) => ({ name, granted: true }));
    const { emulator, messenger, logged } = await openOffice(undefined, { emulated: { scopes } });
    await messenger.offer?.([report]);
    expect(emulator.panel('ou_chen')).toEqual([]);
    expect(logged).toMatchObject([
      {
        level: 'warn',
        msg: expect.stringContaining('grant application:app_slash_command:read and :write'),
        error: 'credentials: 99991672 a permission is missing',
      },
    ]);
  });

  it.each([
    ['is answered with a page of a gateway', feishuFaults.html(200)],
    ['has another form', { kind: 'answer', status: 200, body: '{"code":0,"data":{"items":[{"id":7}]}}' } as const],
    ['cannot be reached', { kind: 'drop' } as const],
  ])('that %s keeps nobody from starting', async (_, fault) => {
    const { emulator, messenger, logged } = await openOffice();
    emulator.fail(`GET ${path}`, fault);
    await messenger.offer?.([report]);
    expect(logged).toMatchObject([{ level: 'warn', msg: expect.stringContaining('the next start tries again') }]);
  });

  it('that is full takes what it can, and the log says so', async () => {
    const { emulator, messenger, logged } = await openOffice();
    const many = Array.from({ length: 101 }, (_, index) => ({ ...report, name: `c${index}` }));
    await messenger.offer?.(many);
    expect(emulator.panel('ou_chen')).toHaveLength(100);
    expect(logged).toHaveLength(1);
  });
});
