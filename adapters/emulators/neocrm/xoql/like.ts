/** `%` stands for anything; that `_` stands for a letter is said nowhere, so it stands for itself. */
export function isLike(text: string, pattern: string): boolean {
  const [head = '', ...rest] = pattern.split('%');
  const tail = rest.pop();
  if (tail === undefined) return text === head;
  if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail)) return false;
  const inside = text.slice(head.length, text.length - tail.length);
  let at = 0;
  for (const part of rest) {
    const found = inside.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
