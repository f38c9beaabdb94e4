import type { LineTrouble } from '../../../src/ports/messenger.ts';
import type { Ending } from './wire.ts';

/** Why there is no long connection. */
export type Loss = Ending | { readonly why: 'never-open' };

/** Codes of Feishu for an app, or a secret, that is not what it should be. */
const WRONG_CREDENTIALS: ReadonlySet<number> = new Set([514, 10003, 10014, 10015]);

/** What somebody can do about it decides what it is called. `lark`: the edition that may not offer long connections. */
export function troubleOf(loss: Loss, lark: boolean): LineTrouble & { readonly said: string } {
  const { why, said } = plainly(loss);
  return { platform: 'feishu', why: lark && why === 'lost' ? 'not-offered' : why, said };
}

function plainly(loss: Loss): { readonly why: LineTrouble['why']; readonly said: string } {
  switch (loss.why) {
    case 'refused':
      return { why: whyRefused(loss.code), said: String(loss.code) };
    case 'unreachable':
      return { why: 'lost', said: loss.what };
    case 'no-handshake':
    case 'never-open':
    case 'cut':
    case 'silent':
      return { why: 'lost', said: loss.why };
  }
}

function whyRefused(code: number): LineTrouble['why'] {
  if (WRONG_CREDENTIALS.has(code)) return 'credentials';
  if (code === 403) return 'not-offered';
  return code === 1000040350 ? 'full' : 'lost';
}
