import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('that are not set have their defaults, and so have empty ones', () => {
    const defaults = {
      port: 3000,
      databaseUrl: undefined,
      encryptionKeys: [],
      dataDir: './data',
      logLevel: 'info',
      metricsToken: undefined,
      traces: undefined,
      admins: [],
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', DATA_DIR: '', LOG_LEVEL: '', ADMINS: '' })).toEqual(defaults);
    expect(readConfig({ SOMETHING_ELSE: 'x' })).toEqual(defaults);
  });

  it('are read as they are set', () => {
    const env = {
      PORT: '8080',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://qibu.example.com/',
      DATABASE_URL: 'postgresql://localhost/qibu',
      ENCRYPTION_KEY: `${Buffer.alloc(32, 2).toString('base64')}, ${'01'.repeat(32)}`,
      DATA_DIR: '/var/lib/qibu',
      LOG_LEVEL: 'debug',
      METRICS_TOKEN: 'not-a-real-token',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
      ADMINS: 'slack:U123, feishu:ou_abc,',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'https://qibu.example.com',
      databaseUrl: 'postgresql://localhost/qibu',
      encryptionKeys: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)],
      dataDir: '/var/lib/qibu',
      logLevel: 'debug',
      metricsToken: 'not-a-real-token',
      traces: { endpoint: 'http://127.0.0.1:4318', share: 0.25 },
      admins: ['slack:U123', 'feishu:ou_abc'],
    });
  });
});

describe('a setting that is wrong', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', 'everywhere'],
    ['PUBLIC_URL', 'qibu.example.com'],
    ['PUBLIC_URL', 'http://qibu.example.com'],
    ['PUBLIC_URL', 'https://qibu.example.com/slack/events'],
    ['PUBLIC_URL', 'https://qibu.example.com?a=b'],
    ['PUBLIC_URL', 'https://me:not-a-real-password@qibu.example.com'],
    ['DATABASE_URL', 'mysql://localhost/qibu'],
    ['ENCRYPTION_KEY', 'a password'],
    ['ENCRYPTION_KEY', '01'.repeat(31)],
    ['ENCRYPTION_KEY', `${'01'.repeat(32)},short`],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
    ['ADMINS', 'U123'],
    ['ADMINS', 'slack:U123,teams:x'],
  ])('%s=%s is named, in one sentence', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  });

  it('may be http where nothing leaves the machine', () => {
    for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(url);
    }
  });

  it('is named together with every other', () => {
    const problems = problemsOf({ PORT: 'abc', DATABASE_URL: 'x', LOG_LEVEL: 'loud', ADMINS: 'x' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'ADMINS']);
  });

  it('is not repeated: a connection string may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:not-a-real-password@db/x' }).join()).not.toContain(
      'not-a-real-password',
    );
  });
});
