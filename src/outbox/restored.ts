/**
 * What was still to be told when a backup was made has most likely been told since. So it counts as tried: where a messenger
 * can be asked, whoever delivers it looks first whether it stands there.
 */
export const lookBeforePosting = ({ run }: { run(sql: string): Promise<unknown> }): Promise<unknown> =>
  run(`UPDATE announcement SET "triedAt" = "createdAt" WHERE shown < wanted AND "triedAt" IS NULL`);
