import { describe, expect, it } from 'vitest';
import { type Loss, troubleOf } from '../../../../adapters/messengers/feishu/trouble.ts';

describe('why there is no long connection', () => {
  it.each<[Loss, string, string]>([
    [{ why: 'refused', code: 514 }, 'credentials', '514'],
    [{ why: 'refused', code: 10014 }, 'credentials', '10014'],
    [{ why: 'refused', code: 403 }, 'not-offered', '403'],
    [{ why: 'refused', code: 1000040350 }, 'full', '1000040350'],
    [{ why: 'refused', code: 1000040343 }, 'lost', '1000040343'],
    [{ why: 'unreachable', what: 'ECONNREFUSED' }, 'lost', 'ECONNREFUSED'],
    [{ why: 'no-handshake' }, 'lost', 'no-handshake'],
    [{ why: 'never-open' }, 'lost', 'never-open'],
    [{ why: 'cut' }, 'lost', 'cut'],
    [{ why: 'silent' }, 'lost', 'silent'],
  ])('is called by what can be done about it: %j', (loss, why, said) => {
    expect(troubleOf(loss, false)).toEqual({ platform: 'feishu', why, said });
  });

  it('is put down to Lark, which may not offer any, unless the reason is known', () => {
    expect(troubleOf({ why: 'cut' }, true)).toMatchObject({ why: 'not-offered', said: 'cut' });
    expect(troubleOf({ why: 'refused', code: 514 }, true)).toMatchObject({ why: 'credentials' });
  });
});
