import type { HomeView, ModalView } from '@slack/web-api';
import type { Card } from '../../../src/card/card.ts';
import type { Ask } from './limits.ts';
import { type Message, renderCard } from './render.ts';

/** A window that somebody has before them, as we know it. */
export interface Shown {
  readonly id: string;
  /** Changes with it: whoever knows an older one changes nothing. */
  readonly hash: string;
}

/**
 * What stands beside the messages: windows over them, and homes. Slack takes a trigger once and within three seconds. All
 * of it throws `DeliveryError`s.
 */
export class Windows {
  readonly #call: Ask;

  constructor(call: Ask) {
    this.#call = call;
  }

  /** `onTop` of the window from which it was asked for. */
  async open(trigger_id: string, view: ModalView, { onTop = false } = {}): Promise<Shown> {
    const asked = { trigger_id, view };
    const opened = onTop
      ? await this.#call('views.push', (web) => web.views.push(asked))
      : await this.#call('views.open', (web) => web.views.open(asked));
    return shownIn(opened.view);
  }

  /** Fails where the person has gone on since, so that nothing of theirs is lost. */
  async change({ id: view_id, hash }: Shown, view: ModalView): Promise<Shown> {
    const changed = await this.#call('views.update', (web) => web.views.update({ view_id, hash, view }));
    return shownIn(changed.view);
  }

  async publish(user_id: string, card: Card): Promise<void> {
    const view: HomeView = { type: 'home', blocks: renderCard(card, 'announcement').blocks };
    await this.#call('views.publish', (web) => web.views.publish({ user_id, view }));
  }
}

const shownIn = (view: { id?: string; hash?: string } | undefined): Shown => ({
  id: view?.id ?? '',
  hash: view?.hash ?? '',
});

/** An answer, where there is no message to answer in. */
export const windowOf = ({ blocks }: Message): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'qibu' },
  blocks,
});
