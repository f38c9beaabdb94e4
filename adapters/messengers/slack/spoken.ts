export const withoutNul = (text: string) => text.toWellFormed().replaceAll('\0', '');

/** Slack's markup as a person reads it, mentions of people excepted; without a slash before the first word. */
export function spokenText(text: string): string {
  const read = text.replace(/<([^<>]*)>|&(?:amp|lt|gt);/g, (sign, inside?: string) =>
    inside === undefined ? unescaped(sign) : wordsOf(inside),
  );
  const words = withoutNul(read).replaceAll('\u00a0', ' ').trim();
  return words.replace(/^[/／]\s*/, '');
}

const ENTITY: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (sign) => ENTITY[sign] ?? sign);

/** What stands between angle brackets: `@U1|name`, `#C1|name`, `!here`, `https://a.example|label`. */
function wordsOf(inside: string): string {
  const [target = '', label = ''] = inside.split('|', 2).map(unescaped);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return `<${target}>`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  return label || target.replace(/^!/, '@');
}
