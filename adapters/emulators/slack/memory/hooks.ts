import type { Ids } from '../ids.ts';
import { asFlag, type JsonObject } from '../json.ts';
import { limits } from '../limits.ts';
import { SlackError } from '../slack-error.ts';
import type { Content, StoredMessage, Workspace } from './workspace.ts';

/** An address for answering one thing that a person did. */
export interface Hook {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly at: Temporal.Instant;
  /** The message whose button was pressed. What a person typed cannot be replaced, so a command has none. */
  readonly original?: { readonly channel: string; readonly ts: string };
  uses: number;
  /** The message that the last answer put there or changed. */
  latest?: StoredMessage;
}

/** The response_urls handed out, and what posting to one of them does. */
export class Hooks {
  readonly #hooks = new Map<string, Hook>();
  readonly #ids: Ids;
  readonly #workspace: Workspace;

  constructor(ids: Ids, workspace: Workspace) {
    this.#ids = ids;
    this.#workspace = workspace;
  }

  issue(user: string, channel: string, original?: StoredMessage): Hook {
    const at = this.#workspace.people.clock();
    const hook: Hook = { id: this.#ids.next('H'), user, channel, at, uses: 0, ...(original && { original }) };
    this.#hooks.set(hook.id, hook);
    return hook;
  }

  /** The hook, one use poorer. Throws when it is unknown, used up or too old. */
  use(id: string): Hook {
    const hook = this.#hooks.get(id);
    if (!hook) throw new SlackError('invalid_url');
    const age = this.#workspace.people.clock().since(hook.at).total('minutes');
    if (age > limits.responseUrlMinutes) throw new SlackError('expired_url');
    if (hook.uses >= limits.responseUrlUses) throw new SlackError('used_url');
    hook.uses += 1;
    return hook;
  }

  /** Shows an answer. After a command `replace_original` has nothing to replace, and makes a new message. */
  answer(hook: Hook, body: JsonObject, content: () => Content): void {
    const original = hook.original && this.#workspace.message(hook.original.channel, hook.original.ts);
    if (asFlag(body.delete_original)) {
      if (original) this.#workspace.remove(original);
      return;
    }
    const visible = body.response_type === 'in_channel' ? {} : { onlyFor: hook.user };
    hook.latest =
      asFlag(body.replace_original) && original
        ? this.#workspace.change(original, content())
        : this.#workspace.add({ ...content(), channel: hook.channel, author: 'bot', ...visible });
  }
}
