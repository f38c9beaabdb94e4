import type { Ending } from './wire.ts';

/** Why there is no long connection. */
export type Loss = Ending | { readonly why: 'never-open' };

/** Codes of Feishu for an app, or a secret, that is not what it should be. */
const WRONG_CREDENTIALS: ReadonlySet<number> = new Set([514, 10003, 10014, 10015]);

/** In words for an operator, who reads them after “no long connection to Feishu”. */
export function wordsFor(loss: Loss): string {
  switch (loss.why) {
    case 'refused':
      return whyRefused(loss.code);
    case 'unreachable':
      return `Feishu could not be asked where to connect (${loss.what})`;
    case 'no-handshake':
      return 'the handshake with Feishu failed, as it does when 50 connections of this app are open already';
    case 'never-open':
      return 'the handshake with Feishu came to no end';
    case 'cut':
      return 'Feishu or the network has cut it';
    case 'silent':
      return 'nothing came over it any more';
  }
}

function whyRefused(code: number): string {
  if (WRONG_CREDENTIALS.has(code)) {
    return `FEISHU_APP_ID or FEISHU_APP_SECRET is wrong (${code}): compare them with your app at open.feishu.cn/app, Credentials & Basic Info`;
  }
  if (code === 403) return 'Feishu does not let this app open any (403): set FEISHU_TRANSPORT=http';
  if (code === 1000040350) {
    return 'there are 50 of this app already (1000040350): stop what else uses this FEISHU_APP_ID';
  }
  return `Feishu does not say where to connect (code ${code})`;
}
