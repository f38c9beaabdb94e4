import { z } from 'zod';

const textContent = z.object({ text: z.string() });
const postContent = z.object({
  title: z.string().nullish(),
  content: z.array(z.array(z.object({ tag: z.string(), text: z.string().optional(), user_id: z.string().optional() }))),
});

/** The words of a text or of a post; undefined for pictures, files and whatever else holds no words. */
export function wordsOf(type: string, content: string): string | undefined {
  if (type === 'text') return textContent.parse(parseContent(content)).text;
  if (type !== 'post') return undefined;
  const { title, content: paragraphs } = postContent.parse(parseContent(content));
  const lines = paragraphs.map((parts) =>
    parts.map(({ tag, text, user_id }) => (tag === 'at' ? user_id : text) ?? '').join(''),
  );
  return [title ?? '', ...lines].filter((line) => line !== '').join('\n');
}

/** `content` is JSON in a string; what is not gives undefined, which no shape accepts. */
export function parseContent(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** `/report visits 3`, `/qibu report visits 3` and `齐步 report visits 3` are all `report visits 3`. */
export const command = (text: string): string =>
  text
    .trim()
    .replace(/^[/／]\s*/, '')
    .replace(/^(?:qibu|齐步)(?:\s+|$)/i, '')
    .replace(/^[/／]\s*/, '')
    .trim();
