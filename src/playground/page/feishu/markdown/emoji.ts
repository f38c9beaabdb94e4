/** Emoji that markup names. Source: open.feishu.cn/document/server-docs/im-v1/message-reaction/emojis-introduce. */
const emoji: Readonly<Record<string, string>> = {
  ...{ OK: '👌', THUMBSUP: '👍', THANKS: '🙏', MUSCLE: '💪', FINGERHEART: '🫰', APPLAUSE: '👏', FISTBUMP: '👊' },
  ...{ JIAYI: '➕', DONE: '✅', SMILE: '🙂', BLUSH: '😊', LAUGH: '😄', SMIRK: '😏', LOL: '😆', FACEPALM: '🤦' },
  ...{ LOVE: '😍', WINK: '😉', PROUD: '😎', WITTY: '😜', SMART: '🤓', SCOWL: '😠', THINKING: '🤔', SOB: '😭' },
  ...{ CRY: '😢', ERROR: '❌', HEART: '❤️', PARTY: '🎉', ROSE: '🌹', BEER: '🍺', CAKE: '🎂', GIFT: '🎁', FIRE: '🔥' },
  ...{ HEADSET: '🎧', TROPHY: '🏆', BOMB: '💣', CHECKMARK: '✅', CROSSMARK: '❌', ALARM: '⏰', YouAreTheBest: '👍' },
};

export const emojiCalled = (name: string): string | undefined => (Object.hasOwn(emoji, name) ? emoji[name] : undefined);
