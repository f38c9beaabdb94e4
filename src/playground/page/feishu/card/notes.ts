import { objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { named } from './named.ts';
import type { Draw } from './view.ts';

/** What needs the vendor's own player or drawing engine is named with its title. */
export const chart: Draw = ({ chart_spec }, _, { words }) => {
  const { title } = objectOf(chart_spec);
  return named(words.notDrawn({ what: words.chart, title: textOf(title) || textOf(objectOf(title).text) }));
};

export const audio: Draw = (_, _place, { words }) => named(words.notDrawn({ what: words.audio, title: '' }));
