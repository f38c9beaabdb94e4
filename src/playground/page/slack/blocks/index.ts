import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import { drawPicture } from '../picture.ts';
import type { Sheet } from '../sheet.ts';
import { drawText, textOf } from '../text/object.ts';
import { drawRichText } from '../text/rich-text.ts';
import { isBlank } from './blank.ts';
import type { DrawBlock } from './block.ts';
import { drawCard, drawCarousel } from './card.ts';
import { drawInput } from './input.ts';
import { drawCall, drawFile, drawVideo } from './media.ts';
import {
  drawActions,
  drawAlert,
  drawContext,
  drawDivider,
  drawHeader,
  drawImage,
  drawMarkdownBlock,
  drawRichTextBlock,
} from './plain.ts';
import { drawPlan, drawTaskCard } from './plan.ts';
import { drawSection } from './section.ts';
import { drawTable } from './table.ts';
import { drawUnknownBlock } from './unknown.ts';

/** Blocks in a frame of their own, which can be folded away. Its rooms are blocks again, so it stands here. */
const drawContainer: DrawBlock = (block, at, sheet) => {
  const { child_blocks: inside, is_collapsible: folds, default_collapsed: folded, icon } = block;
  const { scene } = sheet;
  const rich = isObject(block.rich_text_title) ? drawRichText(block.rich_text_title, scene) : undefined;
  const subtitle = drawText(block.subtitle, scene);
  if (!rich && !subtitle && textOf(block.title, scene) === '' && itemsOf(inside).length === 0) return undefined;
  const title = html`${isObject(icon) ? drawPicture(icon, 'line', scene) : ''}<b>${rich ?? textOf(block.title, scene)}</b>${subtitle ? html`<small>${subtitle}</small>` : ''}`;
  const blocks = drawBlocks(inside, `${at}/child_blocks`, sheet);
  return folds === true
    ? html`<details class="container"${folded === true ? '' : html` open`}><summary>${title}</summary>${blocks}</details>`
    : html`<div class="container"><div class="container-title">${title}</div>${blocks}</div>`;
};

/** https://docs.slack.dev/reference/block-kit/blocks */
const blockTypes: Readonly<Record<string, DrawBlock>> = {
  section: drawSection,
  header: drawHeader,
  divider: drawDivider,
  context: drawContext,
  context_actions: drawActions,
  actions: drawActions,
  image: drawImage,
  input: drawInput,
  rich_text: drawRichTextBlock,
  markdown: drawMarkdownBlock,
  table: drawTable,
  data_table: drawTable,
  video: drawVideo,
  file: drawFile,
  call: drawCall,
  alert: drawAlert,
  card: drawCard,
  carousel: drawCarousel,
  container: drawContainer,
  task_card: drawTaskCard,
  plan: drawPlan,
};

export function drawBlock(block: Json, at: string, sheet: Sheet): Html {
  const type = isObject(block) ? asText(block.type) : '';
  const draw = Object.hasOwn(blockTypes, type) ? blockTypes[type] : undefined;
  const drawn = isObject(block) ? draw?.(block, at, sheet) : undefined;
  return drawn && !isBlank(drawn) ? drawn : drawUnknownBlock(block, sheet);
}

/** The blocks of a list that stands at a JSON pointer. */
export const drawBlocks = (blocks: Json | undefined, at: string, sheet: Sheet): Html =>
  html`<div class="blocks">${itemsOf(blocks).map((block, index) => drawBlock(block, `${at}/${index}`, sheet))}</div>`;
