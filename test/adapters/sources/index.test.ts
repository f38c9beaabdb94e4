import { describe, expect, it } from 'vitest';
import { openSources } from '../../../adapters/sources/index.ts';
import { ConfigError } from '../../../src/errors.ts';

const problemsOf = (hosts: string): readonly string[] => {
  try {
    openSources({ SOURCE_HOSTS: hosts });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return expect.fail(`${hosts} was taken`);
};

describe('the sources that there are', () => {
  it('each ask for what opens them once, and show what it looks like', () => {
    for (const { settings } of openSources({})) {
      const names = settings.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(settings.filter(({ example }) => example.trim() === '')).toEqual([]);
      expect(settings.filter(({ secret, example }) => secret && !example.startsWith('not-a-real-'))).toEqual([]);
    }
  });

  it.each(['', ' , ', 'erp.example.com', 'erp.example.com, 10.1.2.3:8443 ,10.2.0.0/16,[::1]:9000'])(
    'may call what an operator opens: %o',
    (hosts) => {
      expect(() => openSources({ SOURCE_HOSTS: hosts })).not.toThrow();
    },
  );

  it('say what is no host', () => {
    expect(problemsOf('erp.example.com,https://crm.example.com,10.0.0.0/33')).toEqual([
      'SOURCE_HOSTS must look like erp.example.com,10.1.2.3:8443,10.2.0.0/16: hosts without https:// and networks, ' +
        'not https://crm.example.com, 10.0.0.0/33',
    ]);
  });
});
