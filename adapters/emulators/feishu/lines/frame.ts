/**
 * What travels over a long connection, one frame a WebSocket message, in protobuf:
 *
 *     message Header { required string key = 1; required string value = 2; }
 *     message Frame {
 *       required uint64 SeqID = 1;            // always 0 from the vendor's SDK
 *       required uint64 LogID = 2;
 *       required int32  service = 3;          // the service_id of the connection's URL
 *       required int32  method = 4;           // 0 control, 1 data
 *       repeated Header headers = 5;
 *       optional string payload_encoding = 6;
 *       optional string payload_type = 7;
 *       optional bytes  payload = 8;
 *       optional string LogIDNew = 9;
 *     }
 *
 * A control frame has the header type = ping or pong; the payload of a pong is the client's configuration as JSON. A data
 * frame has type = event, message_id, trace_id, and sum and seq: which part of the event, in UTF-8, its payload is. The
 * answer to an event comes in a data frame with the headers of its last part.
 * Source: pbbp2 and WSClient in @larksuiteoapi/node-sdk 1.74.
 */
export interface Frame {
  readonly service: number;
  readonly method: 'control' | 'data';
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const methods = ['control', 'data'] as const;
/** How a field is written: a number, or bytes with their length before them. */
const VARINT = 0;
const BYTES = 2;

export function encodeFrame({ service, method, headers, payload }: Frame): Uint8Array {
  return Buffer.concat([
    number(1, 0),
    number(2, 0),
    number(3, service),
    number(4, methods.indexOf(method)),
    ...Object.entries(headers).map(([key, value]) => bytes(5, Buffer.concat([text(1, key), text(2, value)]))),
    bytes(8, payload),
  ]);
}

/** Throws for what is no frame. */
export function decodeFrame(encoded: Uint8Array): Frame {
  const fields = [...fieldsOf(encoded)];
  const numberAt = (field: number): number => {
    const found = fields.find((one) => one.field === field);
    if (typeof found?.value !== 'bigint') throw new Error(`a frame without its field ${field}`);
    return Number(BigInt.asIntN(32, found.value));
  };
  for (const required of [1, 2]) numberAt(required);
  const method = methods[numberAt(4)];
  if (!method) throw new Error(`a frame of the unknown method ${numberAt(4)}`);
  const headers = bytesAt(fields, 5).map((header) => {
    const inner = [...fieldsOf(header)];
    return [textAt(inner, 1), textAt(inner, 2)] as const;
  });
  return {
    service: numberAt(3),
    method,
    headers: Object.fromEntries(headers),
    payload: bytesAt(fields, 8)[0] ?? new Uint8Array(),
  };
}

interface Field {
  readonly field: number;
  readonly value: bigint | Uint8Array;
}

function* fieldsOf(encoded: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = encoded[at];
      if (byte === undefined || shift > 63n) throw new Error('a frame that breaks off');
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < encoded.length) {
    const tag = Number(varint());
    const field = tag >>> 3;
    if ((tag & 7) === VARINT) {
      yield { field, value: varint() };
    } else if ((tag & 7) === BYTES) {
      const length = Number(varint());
      if (at + length > encoded.length) throw new Error('a frame that breaks off');
      yield { field, value: encoded.subarray(at, at + length) };
      at += length;
    } else {
      throw new Error(`a frame with a field of the unknown form ${tag & 7}`);
    }
  }
}

const bytesAt = (fields: readonly Field[], field: number): readonly Uint8Array[] =>
  fields.flatMap((one) => (one.field === field && one.value instanceof Uint8Array ? [one.value] : []));

const textAt = (fields: readonly Field[], field: number): string =>
  Buffer.from(bytesAt(fields, field)[0] ?? []).toString('utf8');

const number = (field: number, value: number): Uint8Array =>
  Buffer.concat([varintOf(BigInt(field * 8 + VARINT)), varintOf(BigInt.asUintN(64, BigInt(value)))]);

const bytes = (field: number, value: Uint8Array): Uint8Array =>
  Buffer.concat([varintOf(BigInt(field * 8 + BYTES)), varintOf(BigInt(value.length)), value]);

const text = (field: number, value: string): Uint8Array => bytes(field, Buffer.from(value));

function varintOf(value: bigint): Uint8Array {
  const encoded: number[] = [];
  let left = value;
  while (left >= 0x80n) {
    encoded.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return Uint8Array.from([...encoded, Number(left)]);
}
