import { type Logger, LogLevel, WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { DeliveryError, type DeliveryFailure } from '../../../src/errors.ts';

/** What every part of the adapter logs to. */
export type Log = (event: { level: 'info' | 'warn' | 'error'; msg: string; [key: string]: unknown }) => void;

/** Slack's own words for what went wrong, by what can be done about it. A word that is not here is worth another try. */
const WORDS: Readonly<Record<DeliveryFailure, readonly string[]>> = {
  transient: ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'],
  'rate-limited': ['ratelimited', 'rate_limited', 'message_limit_exceeded'],
  credentials: [
    'account_inactive',
    'token_revoked',
    'token_expired',
    'invalid_auth',
    'not_authed',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'ekm_access_denied',
    'org_login_required',
    'team_access_not_granted',
    'access_denied',
    'invalid_client_id',
    'bad_client_secret',
    'bad_redirect_uri',
    'invalid_code',
    'code_already_used',
    'invalid_refresh_token',
  ],
  destination: [
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'user_not_in_channel',
    'user_not_found',
    'users_not_found',
    'user_not_visible',
    'user_disabled',
    'cannot_dm_bot',
    'restricted_action',
    'restricted_action_read_only_channel',
    'messages_tab_disabled',
    'is_inactive',
    'posting_to_channel_denied',
    'posting_to_general_channel_denied',
    'invalid_channel',
  ],
  content: [
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_too_long',
    'msg_blocks_too_long',
    'no_text',
    'invalid_arguments',
    'invalid_arg_name',
    'invalid_form_data',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_too_large',
    'view_too_large',
    'duplicate_external_id',
    'blocked_file_type',
    'file_upload_size_restricted',
    'file_uploads_disabled',
    'file_uploads_except_images_disabled',
    'slack_connect_blocked_file_type',
    'slack_connect_file_upload_sharing_blocked',
    'storage_limit_reached',
  ],
  frozen: [
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
    'expired_trigger_id',
    'exchanged_trigger_id',
    'invalid_trigger_id',
  ],
};

const failures = new Map<string, DeliveryFailure>(
  Object.entries(WORDS).flatMap(([failure, words]) => words.map((word) => [word, failure as DeliveryFailure] as const)),
);

/** Whatever a call to Slack threw, as one of our own errors: a class, and a word that holds no secret. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WebAPIPlatformError) return platformError(error.data.error);
  if (error instanceof WebAPIHTTPError) return new DeliveryError('transient', `http_${error.statusCode}`);
  if (error instanceof WebAPIRequestError) return deliveryError(error.original);
  const timedOut = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return new DeliveryError('transient', timedOut ? 'timeout' : 'network');
}

/** `word` is the `error` of a refused call. */
function platformError(word: string): DeliveryError {
  const code = repeatable(word);
  return new DeliveryError(failureOf(code), code);
}

/** A word of Slack's. An HTML page from a gateway arrives in its place as well, and is not repeated. */
export const repeatable = (word: string): string => (/^[a-z0-9_]{1,60}$/.test(word) ? word : 'unreadable_answer');

export const failureOf = (word: string): DeliveryFailure => failures.get(word) ?? 'transient';

/** A message may quote what a person wrote, so only the class is logged. Bolt wraps what it did not throw itself. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof DeliveryError) return error.message;
  return 'original' in error ? nameOf(error.original) : error.name;
}

/** The same text without tokens and without the URLs whose possession is a permission. */
export function withoutSecrets(text: string): string {
  return text.replace(/\b(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]+/g, '***').replace(/https?:\/\/[^\s"'<>)]+/g, (url) => {
    const host = URL.parse(url)?.host;
    return host ? `//${host}/***` : '***';
  });
}

/**
 * Where the vendor's packages log. They hand over whole errors and payloads, which hold tokens, so only plain words pass;
 * an error itself is thrown as well and logged by whoever catches it.
 */
export function vendorLogger(log: Log): Logger {
  const say = (level: 'warn' | 'error', words: readonly unknown[]) => {
    const msg = words.filter((word) => typeof word === 'string').join(' ');
    if (msg !== '') log({ level, msg: withoutSecrets(msg), from: 'slack' });
  };
  return {
    debug: () => {},
    info: () => {},
    warn: (...words: unknown[]) => say('warn', words),
    error: (...words: unknown[]) => say('error', words),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
