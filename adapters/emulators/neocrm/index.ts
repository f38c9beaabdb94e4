import { CallWindow } from '../call-window.ts';
import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { Access, credentialsOf } from './access.ts';
import { calls, formOf } from './calls.ts';
import { known, type Limits } from './limits.ts';
import { Records } from './records.ts';
import { Refusal, refusals, refused } from './refusal.ts';
import { Scrolls } from './scroll.ts';

export interface User {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface NeocrmOptions {
  readonly clock: () => Temporal.Instant;
  /** Who works in the company from the beginning. The first is the one in whose name it is asked. */
  readonly users?: readonly User[];
  readonly limits?: Partial<Limits>;
}

export interface NeocrmEmulator extends SourceEmulator {
  /** Those who were there from the beginning; they are records of `user`, and others can be saved. */
  readonly users: readonly (User & { readonly id: string })[];
}

const defaultUsers: readonly User[] = [
  { name: '系统管理员', email: 'admin@kehu.example', phone: '13800138000' },
  { name: '王芳', email: 'wangfang@kehu.example', phone: '13800138001' },
  { name: '李强', email: 'liqiang@kehu.example', phone: '13800138002' },
  { name: '赵敏', email: 'zhaomin@kehu.example', phone: '13800138003' },
];

const loginPath = '/auc/oauth2/token';

/** A company's CRM of 销售易, its login and its data behind one address. Written from what others' code shows. */
export async function emulateNeocrm(options: NeocrmOptions): Promise<NeocrmEmulator> {
  const { clock } = options;
  const limits = { ...known, ...options.limits };
  const records = new Records(clock);
  const users = (options.users ?? defaultUsers).map((user) => ({ ...user, id: records.save('user', { ...user }) }));
  const credentials = credentialsOf(users[0]?.email ?? '');
  const access = new Access(credentials, limits, clock);
  const window = new CallWindow(limits.callsPerWindow, limits.windowSeconds, clock);
  const company = { records, limits, scrolls: new Scrolls(limits, clock), callerId: users[0]?.id ?? '' };

  function answerTo(request: Received): Answered {
    if (request.path === loginPath)
      return request.method === 'POST'
        ? access.give(formOf(request), { id: company.callerId, instance_uri: server.url })
        : notAllowed;
    const call = calls.find(({ path }) => path.test(request.path));
    if (!call) return { status: 404, body: 'Not Found' };
    if (call.method !== request.method) return notAllowed;
    access.check(request);
    if (!window.take('user')) throw refusals.tooFast();
    const [, apiKey = ''] = call.path.exec(request.path) ?? [];
    return { status: 200, body: { code: call.code, msg: 'OK', ...call.answer(request, company, apiKey) } };
  }

  function answer(request: Received): Answered {
    try {
      return answerTo(request);
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  }

  const server = await openSourceServer(answer, clock);
  const people = { save: records.save.bind(records), remove: records.remove.bind(records) };
  return {
    ...server,
    ...people,
    access: { ...credentials, loginUrl: server.url },
    users,
    // Nothing is pushed: no document describes a callback.
    quietly: people,
    expireTokens: () => access.expire(),
    pushed: async () => {},
  };
}

const notAllowed: Answered = { status: 405, body: 'Method Not Allowed' };
