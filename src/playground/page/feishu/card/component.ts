import { html } from 'hono/html';
import { isJson, listOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { button } from '../controls/button.ts';
import { checker } from '../controls/checker.ts';
import { input } from '../controls/input.ts';
import { overflow } from '../controls/overflow.ts';
import { datePicker, pickerDatetime, pickerTime } from '../controls/pickers.ts';
import { multiSelectPerson, multiSelectStatic, selectPerson, selectStatic } from '../controls/select.ts';
import { selectImg } from '../controls/select-img.ts';
import { placesIn } from './captions.ts';
import { columnSet } from './columns.ts';
import { form } from './form.ts';
import { img, imgCombination } from './images.ts';
import { interactiveContainer } from './interactive-container.ts';
import { unknown } from './named.ts';
import { audio, chart } from './notes.ts';
import { collapsiblePanel } from './panel.ts';
import { person, personList } from './people.ts';
import { lengthsOf } from './sizes.ts';
import { styled } from './style.ts';
import { table } from './table.ts';
import { div, hr, markdown } from './text.ts';
import type { Draw, Place, View } from './view.ts';

/** The components of card JSON 2.0. Source: …/feishu-cards/card-json-v2-components/component-json-v2-overview. */
const draws: Readonly<Record<string, Draw>> = {
  ...{ markdown, div, hr, img, person, table, chart, audio },
  ...{ img_combination: imgCombination, person_list: personList },
  ...{ form, column_set: columnSet, collapsible_panel: collapsiblePanel, interactive_container: interactiveContainer },
  ...{ button, input, overflow, checker, select_img: selectImg },
  ...{ select_static: selectStatic, multi_select_static: multiSelectStatic },
  ...{ select_person: selectPerson, multi_select_person: multiSelectPerson },
  ...{ date_picker: datePicker, picker_time: pickerTime, picker_datetime: pickerDatetime },
};

/** Deeper than this no card of the vendor's goes, and no page should. */
const deepest = 60;

/** Components one below the other; every one is drawn or named. */
export function drawComponents(elements: unknown, at: Pick<Place, 'at' | 'inForm'>, view: View): readonly Html[] {
  const places = placesIn(elements, at, view);
  return listOf(elements).map((element, index) => {
    const place = places[index] ?? { ...at, at: `${at.at}/${index}` };
    const margin = lengthsOf(isJson(element) ? element.margin : undefined);
    return html`<div class="part"${styled({ margin })}>${drawComponent(element, place, view)}</div>`;
  });
}

export function drawComponent(json: unknown, place: Place, view: View): Html {
  if (!isJson(json)) return unknown(view.words.noComponent, view);
  if (place.at.split('/').length > deepest) return unknown(view.words.tooDeep, view);
  const tag = textOf(json.tag);
  const draw = Object.hasOwn(draws, tag) ? draws[tag] : undefined;
  return draw
    ? draw(json, place, view, (elements, at) => drawComponents(elements, at, view))
    : unknown(tag || view.words.noComponent, view);
}
