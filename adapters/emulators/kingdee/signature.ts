import { createHmac } from 'node:crypto';

/** Who asks: what the administrator copies from "third-party login authorisation". */
export interface Authorisation {
  /** The data centre. */
  readonly acctId: string;
  readonly userName: string;
  /** `<client id>_<32 characters>`. */
  readonly appId: string;
  readonly appSecret: string;
  readonly lcid: string;
  readonly orgNum: string;
}

const mask = Buffer.from('0054f397c6234378b09ca7d3e5debce7', 'utf8');

/** Base64 of the small hex digits of the HMAC, not of its bytes. */
const hmac = (key: string, text: string): string =>
  Buffer.from(createHmac('sha256', key).update(text, 'utf8').digest('hex'), 'utf8').toString('base64');

/** The gateway's secret, hidden in the second part of the app's id. */
function clientSecretOf(hidden: string): string {
  const bytes = Buffer.from(hidden, 'base64');
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0))).toString('base64');
}

/** What signs the call for the gateway: where it goes and when it was made. `path` begins with `/`. */
export function gatewaySignature(appId: string, path: string, nonce: string, timestamp: string): string {
  const [, hidden = ''] = appId.split('_');
  const written = encodeURIComponent(decodeURIComponent(path));
  return hmac(clientSecretOf(hidden), `POST\n${written}\n\nx-api-nonce:${nonce}\nx-api-timestamp:${timestamp}\n`);
}

/** Who asks, as it is signed and sent. */
export const appData = ({ acctId, userName, lcid, orgNum }: Authorisation): string =>
  [acctId, userName, lcid, orgNum].join(',');

/** What signs for the site who asks. */
export const siteSignature = (asking: Authorisation): string => hmac(asking.appSecret, asking.appId + appData(asking));
