import { Prisma } from './client/client.ts';

/** Two transactions waited for each other, and this one was undone so that the other could go on: it may be tried again. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';
