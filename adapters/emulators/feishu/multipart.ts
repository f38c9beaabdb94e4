export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The parts of a `multipart/form-data` body. Written by hand because the vendor takes a file part without a file name,
 * as its SDK sends it, and `Response.formData()` would read that one as text.
 */
export function readMultipart(contentType: string, body: Buffer): readonly Part[] {
  const boundary = contentType.match(/boundary="?([^";]+)"?/i)?.[1];
  if (!contentType.startsWith('multipart/form-data') || boundary === undefined) return [];
  const parts: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  let start = body.indexOf(mark);
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length);
    if (end < 0) break;
    const part = readPart(body.subarray(start + mark.length + 2, end - 2));
    if (part) parts.push(part);
    start = end;
  }
  return parts;
}

function readPart(bytes: Buffer): Part | undefined {
  const blank = bytes.indexOf('\r\n\r\n');
  const name = bytes
    .subarray(0, blank)
    .toString('utf8')
    .match(/\bname="([^"]*)"/)?.[1];
  return blank < 0 || name === undefined ? undefined : { name, bytes: bytes.subarray(blank + 4) };
}
