/** So many things are remembered of a kind: far more than are needed at a time. */
const REMEMBERED = 1000;

/** Keeps the newest; the oldest gives way. */
export function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
}
