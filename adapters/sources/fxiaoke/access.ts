import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Pass, Settings, SourceParts } from '../../../src/ports/source.ts';
import type { Answer, Http } from '../http.ts';
import { failureIn } from './failures.ts';
import { callPace, tokenPace } from './limits.ts';

export const usualUrl = 'https://open.fxiaoke.com';

const token = z.object({
  corpAccessToken: z.string().min(1),
  corpId: z.string().min(1),
  expiresIn: z.coerce.number().int().positive().optional(),
});
const people = z.object({ empList: z.array(z.object({ openUserId: z.string().min(1) })).min(1) });

/** Calls `path` in the name of an employee; gives what was answered, all numbers as text. Throws a `SourceError`. */
export interface Api {
  (path: string, body?: object): Promise<unknown>;
  /** What the vendor calls the company. */
  company(): Promise<string>;
}

export function openApi(http: Http, settings: Settings, { clock, passes, inTurn }: SourceParts): Api {
  const { url = '', appId = '', appSecret = '', permanentCode = '', mobile = '' } = settings;
  const base = URL.parse(url || usualUrl);
  if (!base) throw new SourceError('setting', 'url');
  for (const [name, value] of Object.entries({ appId, appSecret, permanentCode, mobile })) {
    if (value === '') throw new SourceError('setting', name);
  }

  /** Each call has a number of its own, by which the vendor finds it in its logs. */
  const post = (path: string, body: object): Promise<Answer> =>
    http({ method: 'POST', url: new URL(path, base).href, query: { thirdTraceId: randomUUID() }, body });

  async function first<S extends z.ZodType>(path: string, shape: S, body: object): Promise<z.infer<S>> {
    const answer = await post(path, body);
    const failure = failureIn(answer, clock());
    if (failure) throw failure;
    return shaped(shape, answer.exactJson());
  }

  /** The company's token, and who asks with it. */
  async function make(): Promise<Pass> {
    const given = await first('/cgi/corpAccessToken/get/V2', token, { appId, appSecret, permanentCode });
    const { corpAccessToken, corpId, expiresIn } = given;
    const until = expiresIn === undefined ? undefined : clock().add({ seconds: expiresIn });
    await inTurn(callPace);
    const { empList } = await first('/cgi/user/getByMobile', people, { corpAccessToken, corpId, mobile });
    return {
      token: corpAccessToken,
      with: { corpId, openUserId: empList[0]?.openUserId ?? '' },
      ...(until && { until }),
    };
  }

  /** Another one is asked for in turn, and not within the lock that keeps others from asking too. */
  async function pass(refused?: Pass): Promise<Pass> {
    if (refused) await inTurn(tokenPace, 'tokens');
    return passes.take(make, refused);
  }

  async function ask({ token: corpAccessToken, with: who }: Pass, path: string, body: object): Promise<Answer> {
    await inTurn(callPace);
    return post(path, { corpAccessToken, corpId: who?.corpId, currentOpenUserId: who?.openUserId, ...body });
  }

  const call = async (path: string, body: object = {}): Promise<unknown> => {
    const kept = await pass();
    let answer = await ask(kept, path, body);
    let failure = failureIn(answer, clock());
    if (failure?.failure === 'credentials') {
      answer = await ask(await pass(kept), path, body);
      failure = failureIn(answer, clock());
    }
    if (failure) throw failure;
    return answer.exactJson();
  };
  return Object.assign(call, { company: async () => (await pass()).with?.corpId ?? '' });
}

export function shaped<S extends z.ZodType>(shape: S, answer: unknown): z.infer<S> {
  const read = shape.safeParse(answer);
  if (!read.success) throw new SourceError('malformed', read.error.issues[0]?.path.map(String).join('.') || 'answer');
  return read.data;
}
