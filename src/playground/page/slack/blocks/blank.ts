import type { Html } from '../../pane.ts';

/** What can be seen without any text in it. */
const visible = /<(?:hr|img|input|select|textarea|button|summary)\b|role="img"/;

/** Whether nothing could be seen of it. */
export const isBlank = (markup: Html): boolean => {
  const text = String(markup);
  return !visible.test(text) && text.replace(/<[^>]*>/g, '').trim() === '';
};
