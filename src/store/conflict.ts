import { Prisma } from './client/client.ts';

/** Two transactions waited for each other, and this one was undone so that the other could go on: it may be tried again. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2034' || isConflictBelow(error));

/** Of a statement that is not Prisma's own it says only that it failed, and keeps beside that why. */
function isConflictBelow({ meta }: Prisma.PrismaClientKnownRequestError): boolean {
  const { driverAdapterError: below } = meta ?? {};
  return below instanceof Error && below.message === 'TransactionWriteConflict';
}
