/** Why something broke, as a code or a class: a message may hold what is secret, such as a connection string. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
