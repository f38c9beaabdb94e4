/** By which the ledger knows an entry of a source again: one each time that a record counts otherwise than before. */
export const recordName = (mapping: number, record: string, revision: number): string =>
  `${mapping}:${record}#${revision}`;

/** The number of the mapping by which a record came. */
export const mappingOf = (name: string): number => Number.parseInt(name, 10);
