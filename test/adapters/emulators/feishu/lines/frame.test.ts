import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../../../adapters/emulators/feishu/lines/frame.ts';

/** A ping as the vendor's SDK writes it: no sequence, no log id, the service, control, one header. */
const ping = Buffer.from('08001000188280800420002a0c0a047479706512047069' + '6e67', 'hex');

describe('a frame', () => {
  test('is read as the vendor writes it', () => {
    expect(decodeFrame(ping)).toEqual({
      service: 8_388_610,
      method: 'control',
      headers: { type: 'ping' },
      payload: new Uint8Array(),
    });
  });

  test('comes back as it was written', () => {
    const frames = fc.record({
      service: fc.integer(),
      method: fc.constantFrom('control' as const, 'data' as const),
      headers: fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })).map((headers) => ({ ...headers })),
      payload: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(frames, (frame) => {
        const { payload, ...read } = decodeFrame(encodeFrame(frame));
        expect({ ...read, payload: Uint8Array.from(payload) }).toEqual(frame);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['no method', '080010001801'],
    ['an unknown method', '0800100018012005'],
    ['one that breaks off in a number', '0880'],
    ['one that breaks off in its payload', '08001000180120004205aa'],
    ['a field of another form', '0d00000000'],
  ])('is not %s', (_, hex) => {
    expect(() => decodeFrame(Buffer.from(hex, 'hex'))).toThrow('a frame');
  });
});
