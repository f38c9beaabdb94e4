/** Postgres plans a statement of this name anew every time. */
const unnamed = '';

/** Statements that a connection keeps ready; far more than there are in our code, far fewer than would weigh on Postgres. */
const most = 400;

/**
 * A name for each statement that comes again, so that every connection has it parsed and planned once: planning is half of
 * what a report costs. Statements whose text differs with every list they carry would fill the connection; past `most`
 * they stay without a name.
 */
export function nameStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= most) return known ?? unnamed;
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
