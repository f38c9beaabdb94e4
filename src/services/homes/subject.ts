/** What somebody's home shows: all of that is theirs. */
export const homeSubject = (personId: string): string => `home:${personId}`;
