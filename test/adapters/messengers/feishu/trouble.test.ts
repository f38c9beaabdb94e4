import { describe, expect, it } from 'vitest';
import { type Loss, wordsFor } from '../../../../adapters/messengers/feishu/trouble.ts';

describe('why there is no long connection', () => {
  it.each<[Loss, RegExp]>([
    [{ why: 'refused', code: 514 }, /FEISHU_APP_ID or FEISHU_APP_SECRET is wrong \(514\).*Credentials & Basic Info/],
    [{ why: 'refused', code: 10014 }, /FEISHU_APP_ID or FEISHU_APP_SECRET is wrong \(10014\)/],
    [{ why: 'refused', code: 403 }, /set FEISHU_TRANSPORT=http/],
    [{ why: 'refused', code: 1000040350 }, /50 of this app already.*stop what else uses this FEISHU_APP_ID/],
    [{ why: 'refused', code: 1000040343 }, /does not say where to connect \(code 1000040343\)/],
    [{ why: 'unreachable', what: 'ECONNREFUSED' }, /could not be asked where to connect \(ECONNREFUSED\)/],
    [{ why: 'no-handshake' }, /handshake with Feishu failed.*50 connections/],
    [{ why: 'never-open' }, /came to no end/],
    [{ why: 'cut' }, /has cut it/],
    [{ why: 'silent' }, /nothing came over it any more/],
  ])('is said in words for an operator: %j', (loss, words) => {
    expect(wordsFor(loss)).toMatch(words);
  });
});
