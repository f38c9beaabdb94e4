import { html } from 'hono/html';
import { isJson, type Json, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { safeUrl } from '../card/safe-url.ts';
import { contentOf, type Place, type View } from '../card/view.ts';

/** What pressing something does: it leads somewhere and nobody hears of it, or the service is told. */
export interface Press {
  readonly href: string | undefined;
  /** For the element that is pressed: where it stands in the card, the question before, the hint, whether it can be. */
  readonly attributes: Html;
}

export function pressOf(json: Json, { at }: Pick<Place, 'at'>, view: View): Press {
  const { disabled, disabled_tips, hover_tips } = json;
  const barred = disabled === true;
  const tips = contentOf(barred ? disabled_tips : hover_tips, view);
  const title = tips ? html` title="${tips}"` : '';
  const attributes = barred ? html` disabled${title}` : html` data-at="${at}"${confirmOf(json, view)}${title}`;
  return { href: barred ? undefined : linkOf(json), attributes };
}

/** The question before, for the window that the page asks it in. */
export function confirmOf({ confirm }: Json, view: View): Html {
  if (!isJson(confirm)) return html``;
  const { ok, cancel } = view.words;
  const question = { title: contentOf(confirm.title, view), text: contentOf(confirm.text, view), ok, cancel };
  return html` data-confirm="${JSON.stringify(question)}"`;
}

/** Where it leads, if it does nothing else. */
function linkOf({ behaviors, url, multi_url, value }: Json): string | undefined {
  const declared = listOf(behaviors).filter(isJson);
  if (declared.some(({ type }) => type !== 'open_url')) return undefined;
  const [first] = declared;
  if (first) return safeUrl(textOf(first.pc_url) || first.default_url);
  const links = objectOf(multi_url);
  return value === undefined ? safeUrl(textOf(links.pc_url) || textOf(links.url) || url) : undefined;
}
