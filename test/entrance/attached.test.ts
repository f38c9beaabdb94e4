import { describe, expect, it } from 'vitest';
import { attachedTo } from '../../src/entrance/attached.ts';
import { DeliveryError, type DeliveryFailure } from '../../src/errors.ts';
import type { SentFile } from '../../src/ports/messenger.ts';
import { inbound, pressed, said } from '../support/door.ts';
import { refusal } from '../support/refusals.ts';

const bytes = new TextEncoder().encode('Name,Team\nLi Na,East');
const file = (more: Partial<SentFile> = {}): SentFile => ({
  name: 'people.csv',
  size: bytes.length,
  read: async () => bytes,
  ...more,
});
const sheet = (sent: SentFile, text = '') => attachedTo(inbound('UCHEN', { ...said(text), file: sent }));
const failing = (failure: DeliveryFailure) => async () => {
  throw new DeliveryError(failure, 'a test');
};

describe('a file that came with words', () => {
  it('is a sheet by its rows; its name and the words may tell what it is about', async () => {
    expect(await sheet(file(), 'targets')).toEqual({
      kind: 'sheet',
      sheet: {
        name: 'people.csv targets',
        rows: [
          ['Name', 'Team'],
          ['Li Na', 'East'],
        ],
      },
    });
  });

  it('is left alone beside words where it is no sheet, and is never read', async () => {
    const picture = file({ name: 'photo.png', read: failing('content') });
    expect(await sheet(picture, 'report visits 3')).toBeUndefined();
    expect(await refusal(sheet(picture))).toEqual({ code: 'unreadable-sheet', why: 'no-table' });
    expect(await attachedTo(inbound('UCHEN', said('goal')))).toBeUndefined();
    expect(await attachedTo(inbound('UCHEN', pressed('undo', {})))).toBeUndefined();
  });

  it('is not read where it says that it is too large, and not to its end where it is', async () => {
    const tooLarge = { code: 'unreadable-sheet', why: 'too-large' };
    expect(await refusal(sheet(file({ size: 6_000_000, read: failing('content') })))).toEqual(tooLarge);
    expect(await refusal(sheet(file({ size: undefined, read: async () => undefined })))).toEqual(tooLarge);
  });

  it('may be no table, or of an old kind', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await refusal(sheet(file({ name: 'a.xls', read: async () => old })))).toEqual({
      code: 'unreadable-sheet',
      why: 'old-excel',
    });
  });

  it('may be gone for good, which is said, or out of reach for now', async () => {
    for (const failure of ['content', 'credentials', 'destination'] as const) {
      expect(await refusal(sheet(file({ read: failing(failure) })))).toEqual({ code: 'unreadable-sheet', why: 'gone' });
    }
    await expect(sheet(file({ read: failing('transient') }))).rejects.toThrow('transient');
  });

  it('is a mapping where it is JSON, and is refused where it is none or far too long', async () => {
    const read = (text: string) => async () => new TextEncoder().encode(text);
    const json = (sent: Partial<SentFile>) => sheet(file({ name: 'mapping.json', ...sent }), 'as we said');
    expect(await json({ read: read('{"object":"Deal"}') })).toEqual({ kind: 'mapping', json: { object: 'Deal' } });
    const refused = { code: 'unreadable-mapping', problems: [{ path: '', what: 'unreadable' }] };
    expect(await refusal(json({ read: read('{') }))).toEqual(refused);
    expect(await refusal(json({ read: async () => undefined }))).toEqual(refused);
  });
});
