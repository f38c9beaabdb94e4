/** What a messenger has found out about its own installation: a code and what it is about. The words are elsewhere. */
export type Finding =
  /** The vendor does not take what this setting says; `said` is its own word for it. */
  | { readonly code: 'refused'; readonly setting: Setting; readonly said: string }
  /** The vendor could not be asked; `said` is what came in its place. */
  | { readonly code: 'unreachable'; readonly url: string; readonly said: string }
  /** What is kept of a workspace that has installed the bot opens it no more. */
  | { readonly code: 'workspace-refused'; readonly workspace: string; readonly said: string }
  /** The app was not granted these; in one workspace, where several have installed it. */
  | { readonly code: 'scopes-missing'; readonly scopes: readonly string[]; readonly workspace?: string }
  /** How far our clock is ahead of the vendor's, in seconds; below zero where it is behind. */
  | { readonly code: 'clock'; readonly aheadSeconds: number }
  /** The vendor is to call us on this machine, where it cannot. */
  | { readonly code: 'address-local'; readonly url: string }
  /** Nothing answers where the vendor is to call us. */
  | { readonly code: 'address-silent'; readonly url: string; readonly said: string }
  /** What answers there does not know the secret that we know. */
  | { readonly code: 'address-doubts'; readonly url: string }
  /** What answers there is not this service. */
  | { readonly code: 'address-strange'; readonly url: string; readonly status: number };

/** A setting whose value can turn out to be wrong, by its name. */
export type Setting =
  | 'SLACK_APP_TOKEN'
  | 'SLACK_BOT_TOKEN'
  | 'SLACK_CLIENT_ID'
  | 'SLACK_CLIENT_SECRET'
  | 'SLACK_SIGNING_SECRET'
  | 'FEISHU_APP_SECRET'
  | 'FEISHU_ENCRYPT_KEY'
  | 'FEISHU_VERIFICATION_TOKEN';
