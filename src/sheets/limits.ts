/** What a sheet may have at most. A company's list of people fits many times over; what is more is no list of that kind. */
export const most = {
  bytes: 5 * 1024 * 1024,
  /** Of a workbook, once it is unpacked. */
  unpackedBytes: 50 * 1024 * 1024,
  rows: 2_000,
  columns: 100,
  /** Of the thread that reads it. */
  memoryMb: 256,
  milliseconds: 10_000,
} as const;

/** Why a sheet cannot be read. */
export type Unreadable = 'too-large' | 'too-long' | 'old-excel' | 'no-table';

/** Thrown by whatever reads; it crosses the border between threads as its word. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}

export type Rows = readonly (readonly string[])[];
