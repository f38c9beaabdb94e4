import { checkAcross } from '../block-kit/across.ts';
import { check } from '../block-kit/check.ts';
import { withIds } from '../block-kit/identify.ts';
import type { Rule } from '../block-kit/rule.ts';
import { home, modal } from '../block-kit/views.ts';
import type { Ids } from '../ids.ts';
import { asObjects, asText, isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import { limits } from '../limits.ts';
import { SlackError } from '../slack-error.ts';
import type { Files } from './files.ts';

/** A window or a Home tab in front of one person. */
export interface StoredView {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  /** As it was received, every block with an id. */
  readonly view: JsonObject;
  /** What the person last sent from it, by block id and action id. */
  readonly values: JsonObject;
  /** What was wrong with that, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The windows people have open, each person's as a stack, and their Home tabs. */
export class Views {
  readonly #stacks = new Map<string, readonly StoredView[]>();
  readonly #homes = new Map<string, StoredView>();
  readonly #ids: Ids;
  readonly #files: Files;
  readonly #changed: () => void;

  constructor(ids: Ids, files: Files, changed: () => void) {
    this.#ids = ids;
    this.#files = files;
    this.#changed = changed;
  }

  /** The window on top of a person's stack. */
  top(user: string): StoredView | undefined {
    return this.#stacks.get(user)?.at(-1);
  }

  home(user: string): StoredView | undefined {
    return this.#homes.get(user);
  }

  /** An open window by its id or its external id. */
  find(id: string, externalId: string): StoredView | undefined {
    const open = [...this.#stacks.values()].flat();
    return open.find((one) => (id === '' ? externalId !== '' && one.view.external_id === externalId : one.id === id));
  }

  /** Opens a window in place of whatever the person had open, or on top of it. */
  open(user: string, view: JsonObject, where: 'alone' | 'on top'): StoredView {
    const below = where === 'on top' ? (this.#stacks.get(user) ?? []) : [];
    if (below.length >= limits.viewStack) throw new SlackError('push_limit_reached');
    const opened = this.#store(user, view);
    this.#set(user, [...below, opened]);
    return opened;
  }

  update(old: StoredView, view: JsonObject): StoredView {
    const { id } = old;
    const { values } = this.find(id, '') ?? old;
    return this.#replace(old, { ...this.#store(old.user, view), id, values });
  }

  showErrors(view: StoredView, errors: Readonly<Record<string, string>>): StoredView {
    return this.#replace(view, { ...(this.find(view.id, '') ?? view), errors });
  }

  /** Keeps what a person has filled in, so that it still stands there when the window is shown again. */
  fill(view: StoredView, values: JsonObject): StoredView {
    return this.#replace(view, { ...view, values });
  }

  publish(user: string, view: JsonObject): StoredView {
    const published = { ...this.#store(user, view), id: this.#homes.get(user)?.id ?? this.#ids.next('V') };
    this.#homes.set(user, published);
    this.#changed();
    return published;
  }

  close(user: string, which: 'top' | 'all'): void {
    this.#set(user, which === 'all' ? [] : (this.#stacks.get(user) ?? []).slice(0, -1));
  }

  /** A window Slack would show. Throws what it would refuse. */
  readModal(given: Json | undefined): JsonObject {
    return this.#read(given, modal);
  }

  readHome(given: Json | undefined): JsonObject {
    return this.#read(given, home);
  }

  #read(given: Json | undefined, rule: Rule): JsonObject {
    const view = typeof given === 'string' ? parseJson(given) : given;
    const problems = [
      ...check(rule, view, '/view'),
      ...(isObject(view) ? checkAcross(view.blocks, '/view/blocks', (file) => this.#files.usable(file, 'bot')) : []),
      ...(isObject(view) ? withoutSubmit(view) : []),
    ];
    if (problems.length > 0 || !isObject(view)) throw new SlackError('invalid_arguments', problems);
    if (Buffer.byteLength(JSON.stringify(view)) > limits.viewBytes) throw new SlackError('view_too_large');
    return view;
  }

  #store(user: string, view: JsonObject): StoredView {
    const external = asText(view.external_id);
    const taken = this.find('', external);
    if (taken && taken.user !== user) throw new SlackError('duplicate_external_id');
    const hash = `${this.#ids.next('')}.hash`;
    return {
      id: this.#ids.next('V'),
      user,
      hash,
      view: { ...view, blocks: withIds(asObjects(view.blocks), this.#ids) },
      values: {},
      errors: {},
    };
  }

  #replace(old: StoredView, fresh: StoredView): StoredView {
    this.#set(
      old.user,
      (this.#stacks.get(old.user) ?? []).map((one) => (one.id === old.id ? fresh : one)),
    );
    return fresh;
  }

  #set(user: string, stack: readonly StoredView[]): void {
    this.#stacks.set(user, stack);
    this.#changed();
  }
}

function withoutSubmit(view: JsonObject) {
  if (view.type !== 'modal' || view.submit !== undefined) return [];
  return asObjects(view.blocks).flatMap((block, index) =>
    block.type === 'input'
      ? [{ message: 'must define `submit` to use an `input` block in modals', at: `/view/blocks/${index}/input` }]
      : [],
  );
}
