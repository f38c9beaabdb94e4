import { onTestFinished } from 'vitest';
import { emulateJiandaoyun, type JiandaoyunEmulator } from '../../../../adapters/emulators/jiandaoyun/index.ts';

type Options = Parameters<typeof emulateJiandaoyun>[0];

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Company extends JiandaoyunEmulator {
  /** Calls a method as the vendor's documents say. `app_id` is added; `entry_id` is the deals' unless another is given. */
  call(method: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The ids that one page of the deals has. */
  page(body?: object): Promise<string[]>;
  /** Moves the clock on. */
  later(seconds: number): void;
  readonly deals: string;
}

/** A company of its own for one test; its day begins at nine in China. */
export async function company(options: Partial<Options> = {}): Promise<Company> {
  let now = Temporal.Instant.from('2026-11-20T01:00:00Z');
  const people = [
    { username: 'wangfang', name: '王芳' },
    { username: 'liqiang', name: '李强' },
  ];
  const emulator = await emulateJiandaoyun({ clock: () => now, people, ...options });
  onTestFinished(() => emulator.close());
  const { appId, dealsEntryId = '' } = emulator.access;

  async function call(
    method: string,
    body: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answered = await fetch(`${emulator.url}/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.access.apiKey}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answered.status, body: (await answered.json()) as Record<string, unknown> };
  }

  return Object.assign(Object.create(emulator) as JiandaoyunEmulator, {
    call,
    page: async (body: object = {}) => {
      const { body: answered } = await call('app/entry/data/list', { app_id: appId, entry_id: dealsEntryId, ...body });
      return (answered.data as { _id: string }[]).map(({ _id }) => _id);
    },
    later: (seconds: number) => {
      now = now.add({ seconds });
    },
    deals: dealsEntryId,
  });
}
