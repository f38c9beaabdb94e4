/**
 * What an emulated messenger lets a test, the demo script and the demo page do. The vendor's wire protocol is between
 * the emulator and the service; this is the other side: the people in front of their screens.
 */
export interface Emulator {
  /** Base URL of the vendor's API as the service calls it. */
  readonly url: string;
  /** Every request received from the service, in order, with what was answered. Secrets are shown as `***`. */
  readonly requests: readonly ReceivedRequest[];
  readonly users: readonly EmulatedUser[];
  /** Group chats and single chats with the bot. */
  readonly chats: readonly EmulatedChat[];
  /** The single chat of this person with the bot; it is made at first use. */
  directChat(user: string): string;
  /** What this person sees in a chat, oldest first: private messages of others are left out. */
  messages(chat: string, as: string): readonly SeenMessage[];
  /** A person types a line and sends it. In Slack a leading `/` makes it a slash command; Feishu groups need `@bot`. */
  type(as: string, chat: string, text: string): Promise<Outcome>;
  /** A person sends a file, without words. */
  sendFile(as: string, chat: string, name: string, bytes: Uint8Array): Promise<Outcome>;
  /** A person presses the button with this label on a message. */
  press(as: string, message: SeenMessage, label: string): Promise<Outcome>;
  /**
   * A person uses what stands at one place of a message: presses a button, chooses from a menu, ticks a box. `at` is a JSON
   * pointer into the message's payload. A question that it asks first is answered with yes.
   */
  use(as: string, message: SeenMessage, at: string, given?: Given): Promise<Outcome>;
  /** A person fills in a form and sends it. */
  submit(as: string, form: SeenForm, values: Readonly<Record<string, string>>): Promise<Outcome>;
  /** The bytes of a picture that was uploaded, by the name under which messages show it. */
  picture(id: string): Uint8Array | undefined;
  /** A file that was sent, by the name under which messages show it. */
  file(id: string): SeenFile | undefined;
  /** The next `times` calls of `method` go wrong. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Called after anything that a person could see has changed. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface EmulatedUser {
  readonly id: string;
  readonly name: string;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly email?: string;
  /** A guest, or somebody from another company in a shared chat. */
  readonly guest?: boolean;
}

export interface EmulatedChat {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly direct: boolean;
}

export interface ReceivedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

export interface SeenMessage {
  readonly id: string;
  readonly chat: string;
  /** `bot`, or a user's id. */
  readonly author: string;
  /** What stands there, top to bottom, as plain text: buttons in brackets, pictures as their alt text. */
  readonly text: string;
  /** What the service sent, as it was received. */
  readonly payload: unknown;
  readonly buttons: readonly string[];
  readonly images: readonly { readonly alt: string; readonly bytes: Uint8Array }[];
  /** What can be opened or kept; absent where there is nothing. */
  readonly files?: readonly SeenFile[];
  /** Only this person sees it. */
  readonly onlyFor?: string;
  /** What came from the service about it, first to last. Empty for what a person wrote. */
  readonly received: readonly Receipt[];
  /** How often it was changed in place. */
  readonly edits: number;
  readonly at: string;
}

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something the service sent that put a message there or changed it. */
export interface Receipt {
  readonly at: string;
  /** The API method, or what it was the answer to: `chat.update`, `response_url`, `answer to /report`. */
  readonly via: string;
  /** As it was received; secrets are shown as `***`. */
  readonly body: unknown;
}

/** What a person has filled in or chosen. */
export interface Given {
  /** For a menu, a date, a tick: the chosen option's value; several are joined by commas. */
  readonly choice?: string;
  /** For the button of a form: the fields by name. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface SeenForm {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly kind: string;
    readonly options?: readonly string[];
    readonly error?: string;
  }[];
  readonly payload: unknown;
}

/** What the person saw at once. Messages that come later are found with `messages`. */
export interface Outcome {
  /** HTTP status the service answered with; 0 if it did not answer in time or was not reachable. */
  readonly status: number;
  readonly message?: SeenMessage;
  readonly toast?: string;
  readonly form?: SeenForm;
}

export type Fault =
  /** Carried out, and the connection cut before the answer. */
  | { readonly kind: 'drop' }
  /** Not carried out; this is answered instead. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** Carried out; answered after `ms`. */
  | { readonly kind: 'slow'; readonly ms: number };
