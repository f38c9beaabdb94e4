import { createHash } from 'node:crypto';

/** Stands for the name of an object where there is no room for the name: a menu carries 60 characters a choice. */
export const pickOf = (object: string): string => createHash('sha256').update(object).digest('hex').slice(0, 8);
