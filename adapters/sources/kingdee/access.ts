import { createHmac } from 'node:crypto';
import { SourceError } from '../../../src/errors.ts';
import type { SettingName, Settings } from '../../../src/ports/source.ts';

/** Whom the site lets in by its "third-party login authorisation", and where it is. */
export interface Authorisation {
  /** Ends with `/`: names of services stand behind it. */
  readonly site: string;
  /** Data centre, user, language and organisation, as they are sent and signed. */
  readonly who: string;
  readonly user: string;
  readonly organisation: string | undefined;
  /** `<client id>_<the gateway's secret, hidden>`. */
  readonly appId: string;
  readonly appSecret: string;
}

/** Simplified Chinese: fields and forms are named in it. */
const language = '2052';
/** What the vendor's SDK sends where a site has one organisation. */
const onlyOrganisation = '0';

/** Throws the SourceError `setting` that names the first which cannot be right. */
export function authorisationFrom(settings: Settings): Authorisation {
  const fitting = (name: SettingName, shape: RegExp): string => {
    const value = settings[name]?.trim() ?? '';
    if (!shape.test(value)) throw new SourceError('setting', name);
    return value;
  };
  // A comma would make one of them into two where they stand side by side.
  const part = /^[^,\p{Cc}]+$/u;
  const site = siteAt(fitting('url', /./));
  const account = fitting('account', part);
  const user = fitting('user', part);
  const appId = fitting('appId', /^[^_\s]+_[A-Za-z\d+/=]{32}$/);
  const appSecret = fitting('appSecret', /^[\x21-\x7e]+$/);
  const organisation = settings.organisation?.trim() ? fitting('organisation', part) : undefined;
  const who = [account, user, language, organisation ?? onlyOrganisation].join(',');
  return { site, who, user, organisation, appId, appSecret };
}

/** People copy the address of the page where they log in, of the folder that it is in, or only the host. */
function siteAt(written: string): string {
  const url = URL.parse(written);
  if (!url?.hostname) throw new SourceError('setting', 'url');
  const [, folder = '/k3cloud/'] = /^(.*?\/k3cloud)(?:\/|$)/i.exec(url.pathname) ?? [];
  return new URL(folder.replace(/\/?$/, '/'), url).href;
}

/** What a call to this address carries at this moment. Each is signed for the gateway, which judges the call, and for the site. */
export function signedHeaders(
  { appId, appSecret, who }: Authorisation,
  url: string,
  at: Temporal.Instant,
): Readonly<Record<string, string>> {
  const [clientId = '', hidden = ''] = appId.split('_');
  const seconds = String(Math.floor(at.epochMilliseconds / 1000));
  const path = new URL(url).pathname.replaceAll('/', '%2F');
  const call = `POST\n${path}\n\nx-api-nonce:${seconds}\nx-api-timestamp:${seconds}\n`;
  return {
    'X-Api-ClientID': clientId,
    'X-Api-Auth-Version': '2.0',
    'x-api-timestamp': seconds,
    'x-api-nonce': seconds,
    'x-api-signheaders': 'x-api-timestamp,x-api-nonce',
    'X-Api-Signature': signature(gatewaySecret(hidden), call),
    'X-Kd-Appkey': appId,
    'X-Kd-Appdata': base64(who),
    'X-Kd-Signature': signature(appSecret, appId + who),
  };
}

const mask = Buffer.from('0054f397c6234378b09ca7d3e5debce7', 'utf8');

function gatewaySecret(hidden: string): string {
  const bytes = Buffer.from(hidden, 'base64');
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0))).toString('base64');
}

/** Of the digits in hex, not of the bytes. */
const signature = (key: string, text: string): string =>
  base64(createHmac('sha256', key).update(text, 'utf8').digest('hex'));

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** The session that an answer gives, to be named by the next call: each without one takes up another place on the site. */
export const sessionIn = (headers: Readonly<Record<string, string>>): string =>
  headers['kdservice-sessionid'] ?? /\bkdservice-sessionid=([^;,\s]+)/.exec(headers['set-cookie'] ?? '')?.[1] ?? '';

export const namedSession = (session: string): Readonly<Record<string, string>> =>
  session === '' ? {} : { 'kdservice-sessionid': session, cookie: `kdservice-sessionid=${session}` };
