import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../../../../adapters/sources/http.ts';
import { openApi } from '../../../../adapters/sources/jiandaoyun/access.ts';
import { failureIn } from '../../../../adapters/sources/jiandaoyun/failures.ts';
import { jiandaoyun } from '../../../../adapters/sources/jiandaoyun/index.ts';
import { SourceError } from '../../../../src/errors.ts';
import type { Pace, Settings } from '../../../../src/ports/source.ts';
import { sourceWorld } from '../../../support/source-world.ts';

const answer = (status: number, text: string, retryAfterMs?: number): Answer => ({
  status,
  headers: {},
  text,
  retryAfterMs,
  json: () => JSON.parse(text),
  exactJson: () => JSON.parse(text),
});

/** Opens the API on a wire of ours; gives what was called and whose turn was waited for. */
function opened(settings: Settings) {
  const calls: Call[] = [];
  const turns: (readonly [Pace, string | undefined])[] = [];
  const api = openApi(
    async (call) => {
      calls.push(call);
      return answer(200, '{"apps":[]}');
    },
    settings,
    { ...sourceWorld().parts(), inTurn: async (pace, name) => void turns.push([pace, name]) },
  );
  return { api, calls, turns };
}

const apiKey = 'not-a-real-api-key';

describe('a call', () => {
  it('goes as the guide says: POST, the key in a header, what is asked as JSON', async () => {
    const { api, calls } = opened({ apiKey });
    await api('app/list', { skip: 0, limit: 100 });
    expect(calls).toEqual([
      {
        method: 'POST',
        url: 'https://api.jiandaoyun.com/api/v5/app/list',
        headers: { authorization: 'Bearer not-a-real-api-key' },
        body: { skip: 0, limit: 100 },
      },
    ]);
  });

  it('goes to another address where one is set', async () => {
    for (const url of ['https://api.jodoo.com/api/v5', 'https://api.jodoo.com/api/v5/ ']) {
      const { api, calls } = opened({ apiKey, url });
      await api('app/list', {});
      expect(calls[0]?.url).toBe('https://api.jodoo.com/api/v5/app/list');
    }
  });

  it('waits for its turn among all calls and among those of its method, below what the guide allows', async () => {
    const { api, turns } = opened({ apiKey });
    await api('app/entry/data/get', {});
    expect(turns.map(([{ calls, seconds }, name]) => [calls <= (name ? 30 : 50), seconds, name])).toEqual([
      [true, 1, undefined],
      [true, 1, 'app/entry/data/get'],
    ]);
  });

  it.each([
    [{ apiKey: '' }, 'apiKey'],
    [{ apiKey: 'a key with spaces' }, 'apiKey'],
    [{ apiKey: 'key\nx-header: 1' }, 'apiKey'],
    [{ apiKey, url: 'api.jodoo.com' }, 'url'],
    [{ apiKey, url: 'https://api.jodoo.com/api/v5?x=1' }, 'url'],
    [{ apiKey, url: 'https://api.jodoo.com/api/v5#x' }, 'url'],
  ])('is not made with a setting that cannot be right: %o', (settings, name) => {
    expect(() => opened(settings)).toThrow(new SourceError('setting', name));
  });
});

describe('a refusal', () => {
  it.each([
    [400, '{"code":8301,"msg":"Failed to verify the API key for authorization."}', 'credentials: 8301'],
    [400, '{"code":17018,"msg":"Invalid API Key"}', 'credentials: 17018'],
    [400, '{"code":8302,"msg":"No permission for API calls."}', 'forbidden: 8302'],
    [400, '{"code":3000,"msg":"The form does not exist."}', 'unknown: 3000'],
    [400, '{"code":4815,"msg":"The filter condition is invalid."}', 'malformed: 4815'],
    [400, '{"code":"<script>","msg":""}', 'malformed: no-code'],
    [400, 'null', 'malformed: no-code'],
    [404, 'Not Found', 'setting: url'],
    [403, '', 'forbidden: http-403'],
    [418, '', 'malformed: http-418'],
    [502, '<html>', 'transient: http-502'],
  ])('%i %s', (status, text, message) => {
    expect(failureIn(answer(status, text))).toMatchObject({ message, retryAfterMs: undefined });
  });

  it('for calling too often is over after two seconds, or when the vendor says', () => {
    const often = '{"code":8304,"msg":"超出请求频率限制"}';
    expect(failureIn(answer(400, often))).toMatchObject({ message: 'rate-limited: 8304', retryAfterMs: 2000 });
    expect(failureIn(answer(429, '', 7000))).toMatchObject({ message: 'rate-limited: http-429', retryAfterMs: 7000 });
  });

  it('is none where it was answered', () => {
    expect(failureIn(answer(200, '{}'))).toBeUndefined();
  });
});

describe('who is connected', () => {
  const connected = (...answers: readonly string[]) => {
    const left = [...answers];
    const wire = async (): Promise<Answer> => answer(200, left.shift() ?? expect.fail('one call too many'));
    return jiandaoyun(wire).connect({ apiKey }, sourceWorld().parts());
  };

  it('is told by the apps that the key is for', async () => {
    const apps = ['销售管理', '人事', '采购', '仓库'].map((name, n) => ({
      name,
      app_id: `65f0a100000000000000000${n}`,
    }));
    expect(await connected(JSON.stringify({ apps })).check()).toEqual({ account: '销售管理, 人事, 采购' });
  });

  it('is nobody where the key is for no app', async () => {
    await expect(connected('{"apps":[]}').check()).rejects.toMatchObject({ message: 'forbidden: no-app' });
  });

  it('has as many forms as there are, however many pages they come in', async () => {
    const apps = [{ name: '销售管理', app_id: '65f0a1000000000000000001' }];
    const forms = Array.from({ length: 120 }, (_, n) => ({
      name: `表单 ${n}`,
      app_id: '65f0a1000000000000000001',
      entry_id: n.toString(16).padStart(24, '0'),
    }));
    const listed = await connected(
      JSON.stringify({ apps }),
      JSON.stringify({ forms: forms.slice(0, 100) }),
      JSON.stringify({ forms: forms.slice(100) }),
    ).objects();
    expect(listed.length).toBe(120);
    expect(listed[119]).toEqual({
      name: `65f0a1000000000000000001/${(119).toString(16).padStart(24, '0')}`,
      label: '销售管理 / 表单 119',
    });
  });

  it('is nobody we know where what is answered is nothing that we understand', async () => {
    await expect(connected('{"applications":[]}').objects()).rejects.toMatchObject({ message: 'malformed: list' });
  });
});
