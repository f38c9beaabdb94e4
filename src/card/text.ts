import type { Block, Card, Choice } from './card.ts';

/** The same card as plain text: for whoever forwards it, for transcripts and for clients that show no cards. */
export function toText(card: Card): string {
  const head = card.subtitle ? `${card.title}\n${card.subtitle}` : card.title;
  return [head, ...card.body.map(blockText)].filter((part) => part !== '').join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'line':
      return block.button ? `${block.text} [${block.button.label}]` : block.text;
    case 'picture':
      return block.alt;
    case 'context':
      return block.text;
    case 'buttons':
      return [...block.buttons.map(({ label }) => `[${label}]`), ...(block.more ? [listed('…', block.more)] : [])].join(
        ' ',
      );
    case 'menu':
      return listed(`${block.label} ▾`, block.choices);
  }
}

/** `[Another indicator ▾ Sales amount / Customer visits]` */
const listed = (label: string, choices: readonly Choice[]): string =>
  `[${label} ${choices.map((choice) => choice.label).join(' / ')}]`;
