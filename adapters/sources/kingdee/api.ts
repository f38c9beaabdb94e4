import type { SourceParts } from '../../../src/ports/source.ts';
import type { Answer, Http } from '../http.ts';
import { type Authorisation, namedSession, sessionIn, signedHeaders } from './access.ts';
import { isSessionLost, saidBy } from './failures.ts';
import { pace } from './limits.ts';

/** There is no site without it. */
export const anyForm = { FormId: 'BD_Currency' };

export interface Said {
  /** With numbers as text, so that none is rounded. */
  readonly said: unknown;
  /** With numbers that are numbers. */
  raw(): unknown;
}

/** Calls services of a site, each call signed, all of them in one session that processes share. */
export function openSite(http: Http, authorisation: Authorisation, { clock, inTurn, passes }: SourceParts) {
  async function call(service: string, data: object, session: string): Promise<Said & Pick<Answer, 'headers'>> {
    await inTurn(pace);
    const name = `Kingdee.BOS.WebApi.ServicesStub.DynamicFormService.${service}.common.kdsvc`;
    const url = authorisation.site + name;
    const headers = { ...signedHeaders(authorisation, url, clock()), ...namedSession(session) };
    const answer = await http({ method: 'POST', url, headers, body: { data } });
    return { said: saidBy(answer), raw: answer.json, headers: answer.headers };
  }

  /** Any call opens a session. */
  const open = async () => ({ token: sessionIn((await call('QueryBusinessInfo', anyForm, '')).headers) });

  return {
    /** A session that has died is opened anew, once. */
    ask: async (service: 'ExecuteBillQuery' | 'QueryBusinessInfo', data: object): Promise<Said> => {
      const pass = await passes.take(open);
      try {
        return await call(service, data, pass.token);
      } catch (error) {
        if (!isSessionLost(error)) throw error;
        return await call(service, data, (await passes.take(open, pass)).token);
      }
    },
  };
}
