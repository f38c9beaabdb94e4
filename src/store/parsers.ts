import type { PGlite } from '@electric-sql/pglite';

/** `bool[]`, `int2[]`, `int4[]`, `text[]`, `varchar[]`, `uuid[]`: lists that the adapter of Prisma leaves to PGlite to read. */
const lists = [1000, 1005, 1007, 1009, 1015, 2951];

/**
 * With each query the adapter of Prisma has its own ways of reading laid over those of PGlite, some three hundred, one by
 * one: that takes as long as to answer a small query. From here on these few lie open to be copied, and the others are
 * found as before by whoever reads without Prisma.
 */
export function keepFewParsers(pglite: PGlite): void {
  const all = pglite.parsers;
  pglite.parsers = Object.assign(Object.create(all), Object.fromEntries(lists.map((type) => [type, all[type]])));
}
