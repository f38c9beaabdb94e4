/** The same value with every secret in it, and everything called `token`, shown as `***`. */
export function masked(value: unknown, secrets: readonly string[]): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) return undefined;
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(JSON.stringify(secret).slice(1, -1), '***'), text);
  return JSON.parse(hidden, (name, inner) => (name === 'token' ? '***' : inner));
}
