import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { botScopes } from '../../adapters/messengers/slack/scopes.ts';
import { ConfigError } from '../../src/errors.ts';
import { install, troublesIn } from '../support/installation.ts';

const all = ['tokens', 'scopes', 'callback', 'clock', 'fonts', 'database', 'schedules', 'sources'];
const allWell = `8 checks: all passed\n✓ Passed · ${all.join(', ')}`;

/** The command in a process of its own: its exit code and all that it prints. */
async function command(settings: Readonly<Record<string, string | undefined>>) {
  const path = fileURLToPath(new URL('../../src/doctor/command.ts', import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: { ...settings, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text: printed.join('') };
}

describe('an installation with its service running', () => {
  it('is silent at first, then without a card callback, then well', async () => {
    const { run, use, examined, slack, feishu } = await install();
    await run();
    expect(troublesIn(await examined())).toEqual([
      expect.stringMatching('✗ To fix · Nothing has arrived from Slack yet → write to qibu'),
      expect.stringMatching('✗ To fix · Nothing has arrived from Feishu yet → write to qibu'),
    ]);

    await slack.type('UANN', 'CSALES', '/qibu help');
    await feishu.type('ou_chen', feishu.directChat('ou_chen'), '帮助');
    expect(troublesIn(await examined())).toEqual([
      expect.stringContaining('Messages arrive from Slack, a card callback never has → press a button of qibu'),
      expect.stringContaining('Messages arrive from Feishu, a card callback never has → press a button of qibu'),
    ]);

    await use();
    expect(await examined()).toEqual({ well: true, text: allWell });
    expect((await examined({ LANG: 'zh_CN.UTF-8' })).text).toMatch(/^检查 8 项，都通过\n✓ 通过 · 令牌、权限/);
  });

  it('says which secret does not fit what arrives', async () => {
    const { run, examined, slack, feishu } = await install({
      slack: { signingSecret: 'the-right-fake-secret' },
      feishu: { encryptKey: 'the-right-fake-key' },
    });
    await run();
    await slack.type('UANN', 'CSALES', '/qibu help');
    await feishu.type('ou_chen', feishu.directChat('ou_chen'), '帮助');
    expect(troublesIn(await examined())).toEqual([
      expect.stringMatching(/from Slack on Nov 18, 04:00 does not fit SLACK_SIGNING_SECRET → .*Basic Information/),
      expect.stringMatching(/from Feishu on Nov 18, 04:00 does not fit FEISHU_ENCRYPT_KEY → .*Encryption Strategy/),
    ]);
  });

  it('with a clock that is ten minutes fast says so, and not that secrets are wrong', async () => {
    const { run, examined, slack } = await install({ ahead: { minutes: 10 } });
    await run();
    await slack.type('UANN', 'CSALES', '/qibu help');
    expect(troublesIn(await examined()).filter((line) => !line.includes('Nothing has arrived'))).toEqual([
      '✗ To fix · Clock is 10 minutes fast → turn on NTP on the server',
    ]);
  });
});

describe('an installation whose service does not run', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-fake-old-token', 'Slack does not take SLACK_BOT_TOKEN (invalid_auth)'],
    ['FEISHU_APP_SECRET', 'fake-old-secret', 'Feishu does not take FEISHU_APP_SECRET (10014)'],
  ])('with a wrong %s says which, and never the secret', async (name, value, said) => {
    const { examined } = await install();
    const report = await examined({ [name]: value });
    expect(troublesIn(report)).toContainEqual(expect.stringContaining(said));
    expect(report.text).toMatch(/○ Not made · scopes/);
    expect(report.text).not.toContain(value);
  });

  it('names the scopes that were not granted', async () => {
    const slack = { scopes: botScopes.filter((scope) => scope !== 'files:write') };
    const { examined } = await install({ slack, feishu: { scopes: [{ name: 'im:resource', granted: false }] } });
    const troubles = troublesIn(await examined());
    expect(troubles).toContainEqual(expect.stringMatching(/Slack has not granted files:write → .*reinstall the app/));
    expect(troubles).toContainEqual(expect.stringMatching(/Feishu has not granted .*im:resource.* publish a version/));
  });

  it('without an address says what cannot be checked', async () => {
    const { examined } = await install();
    const troubles = troublesIn(await examined({ PUBLIC_URL: undefined }));
    expect(troubles).toContainEqual(expect.stringContaining('whether Slack, Feishu can reach the service'));
  });

  it('over a connection of ours needs no address, and somebody who listens', async () => {
    const { examined } = await install({ feishu: { transport: 'websocket' } });
    const settings = { FEISHU_TRANSPORT: 'websocket', SLACK_SIGNING_SECRET: undefined, SLACK_BOT_TOKEN: undefined };
    const troubles = troublesIn(await examined({ ...settings, PUBLIC_URL: undefined }));
    expect(troubles[0]).toContain('No service on this machine listens to Feishu → start it');
    expect(troubles.join()).not.toContain('PUBLIC_URL');
  });

  it('with a setting that is wrong is told what a start would tell', async () => {
    const { examined } = await install();
    const wrong = examined({ SLACK_SIGNING_SECRET: 'short', PORT: 'abc' });
    await expect(wrong).rejects.toThrow(ConfigError);
    await expect(wrong).rejects.toMatchObject({
      problems: [/^PORT /, /^SLACK_SIGNING_SECRET /].map((one) => expect.stringMatching(one)),
    });
  });
});

describe('the command itself', () => {
  it('ends with 1 where something needs somebody, and with 0 where nothing does; no secret is printed', async () => {
    const { settings, run, use, examined, publicUrl, dataDir } = await install();
    const before = await command(settings);
    expect(before).toMatchObject({ code: 1, text: expect.stringContaining('✗ To fix · Nothing answers at') });
    expect(await command({ ...settings, PORT: 'abc' })).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^qibu cannot start:\n {2}- PORT must be/),
    });
    await run();
    await use();
    const after = await command(settings);
    expect(after).toEqual({ code: 0, text: `${allWell}\n` });
    expect(before.text + after.text).not.toMatch(/fake-|xoxb-/);

    const other = await command({ ...settings, SLACK_SIGNING_SECRET: 'another-fake-secret' });
    // Among what it says of the clock: a process of its own has the real one, which is not that of the emulators.
    expect(troublesIn(other)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`The service on port ${settings.PORT} runs with other settings than these`),
        expect.stringContaining(`The service at ${publicUrl}/slack/events has other secrets of Slack than these`),
        ...(settings.DATABASE_URL ? [] : [expect.stringContaining(`Process ${process.pid} is using ${dataDir}`)]),
      ]),
    );
    // Its own try does not count as something from Slack that was turned away.
    expect(await examined()).toEqual({ well: true, text: allWell });
  });
});
