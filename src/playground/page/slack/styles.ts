/** Later sheets may change what earlier ones say. */
const sheets = [
  'base',
  'frame',
  'sidebar',
  'heading',
  'messages',
  'message',
  'text',
  'rich-text',
  'blocks',
  'media',
  'cards',
  'elements',
  'fields',
  'receipts',
  'composer',
  'window',
  'narrow',
] as const;

/** The style sheets of the pane, in the order in which the page needs them. */
export const slackStyles: readonly URL[] = sheets.map((name) => new URL(`style/${name}.css`, import.meta.url));
