import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Pass, SettingName, Settings, SourceParts } from '../../../src/ports/source.ts';
import type { Answer, Http } from '../http.ts';
import { shaped } from '../shaped.ts';
import { exhaustionIn, failureIn, tokenFailureIn } from './failures.ts';
import { limits } from './limits.ts';

export interface Api {
  /** Asks for what stands under `path`; gives the answer with every number as its digits. Throws a SourceError. */
  get(path: string, query?: Readonly<Record<string, string>>): Promise<unknown>;
  /** The organisation's address there. */
  readonly host: string;
}

const tokenShape = z.object({ access_token: z.string().min(1), instance_url: z.string() });

/** By the client credentials of an external client app: calls are those of the user it runs as. */
export function openApi(http: Http, settings: Settings, { inTurn, passes }: SourceParts): Api {
  const door = doorOf(settings.url ?? '');
  const credentials = {
    grant_type: 'client_credentials',
    client_id: visible(settings, 'clientId'),
    client_secret: visible(settings, 'clientSecret'),
  };

  async function make(): Promise<Pass> {
    const body = new URLSearchParams(credentials);
    const answer = await http({ method: 'POST', url: `${door.origin}/services/oauth2/token`, body });
    const failure = tokenFailureIn(answer);
    if (failure) throw failure;
    const { access_token, instance_url } = shaped(tokenShape, answer.json(), 'token');
    // When a session ends depends on how long nobody uses it, and the answer does not say.
    return { token: access_token, with: { instance: instanceOf(instance_url, door) } };
  }

  async function ask(pass: Pass, path: string, query: Readonly<Record<string, string>>): Promise<Answer> {
    await inTurn(limits.pace);
    const url = `${pass.with?.instance ?? door.origin}/services/data/${limits.version}/${path}`;
    return http({ method: 'GET', url, query, headers: { authorization: `Bearer ${pass.token}` } });
  }

  return {
    host: door.hostname,
    get: async (path, query = {}) => {
      const pass = await passes.take(make);
      const first = await ask(pass, path, query);
      const answer = first.status === 401 ? await ask(await passes.take(make, pass), path, query) : first;
      const failure = failureIn(answer) ?? exhaustionIn(answer);
      if (failure) throw failure;
      return answer.exactJson();
    },
  };
}

/** What opens no door: the one for everybody, which takes no client credentials, and that of the pages people look at. */
const wrongDoors = /^(?:login|test)\.salesforce\.com$|\.lightning\.force\.com$/;

function doorOf(written: string): URL {
  const url = URL.parse(written.trim());
  if (!url || url.host === '' || wrongDoors.test(url.hostname)) throw new SourceError('setting', 'url');
  return url;
}

function visible(settings: Settings, name: SettingName): string {
  const written = settings[name]?.trim() ?? '';
  if (!/^[\x21-\x7e]{1,500}$/.test(written)) throw new SourceError('setting', name);
  return written;
}

/** Where what was given out is shown: with Salesforce or at the address that was set, and nowhere else. */
function instanceOf(written: string, door: URL): string {
  const url = URL.parse(written);
  const isTheirs = url?.protocol === 'https:' && url.port === '' && /\.(?:salesforce|force)\.com$/.test(url.hostname);
  if (!url || !(isTheirs || url.origin === door.origin)) throw new SourceError('address', 'instance_url');
  return url.origin;
}
