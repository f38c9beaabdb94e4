import { type Json, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import type { Words } from '../words.ts';

/** Whoever looks at a card, and what the card is about: everything that drawing a part of it needs. */
export interface View {
  /** The language of the reader's client, which chooses among the translations in a card. */
  readonly language: 'zh_cn' | 'en_us';
  readonly words: Words;
  readonly zone: string;
  /** When the message was sent. */
  readonly sentAt: Temporal.Instant;
  readonly card: Json;
  /** Begins every id inside this message. */
  readonly id: string;
  /** Whoever a choice of people offers when it names nobody. */
  readonly members: readonly string[];
  /** Undefined for somebody unknown. */
  readonly nameOf: (id: string) => string | undefined;
  readonly picture: (key: string) => string;
  readonly file: (key: string) => string;
}

/** Where a component stands. */
export interface Place {
  /** JSON pointer into the card. */
  readonly at: string;
  /** Inside a form: what is filled in waits for the form's button. */
  readonly inForm: boolean;
  /** The id for a text that names or corrects the field after it. */
  readonly id?: string;
  /** This text names a field that must be filled in. */
  readonly marked?: boolean;
  /** Ids of the texts that name this field, and that say what is wrong with it. */
  readonly labelledBy?: string;
  readonly describedBy?: string;
}

/** Draws the components of a container, one below the other. */
export type Inside = (elements: unknown, place: Pick<Place, 'at' | 'inForm'>) => readonly Html[];

export type Draw = (json: Json, place: Place, view: View, inside: Inside) => Html;

/** What a text element says to this reader; a card may narrow down its languages. */
export function contentOf(element: unknown, { language, card }: Pick<View, 'language' | 'card'>): string {
  const { content, i18n_content } = objectOf(element);
  const locales = objectOf(card.config).locales;
  const translated = locales === undefined || listOf(locales).includes(language);
  return (translated && textOf(objectOf(i18n_content)[language])) || textOf(content);
}

/** An id that is unique on the page: only letters, digits, `-` and `_`, so that it can stand in any selector. */
export const idAt = ({ id }: Pick<View, 'id'>, at: string): string => `${id}${at.replace(/[^\w-]/g, '-')}`;
