/** What the client says by itself, in the person's language. */
export const toasts = {
  /** A code follows. */
  failed: { zh_cn: '出错了，请稍后重试', en_us: 'Something went wrong, try again later' },
  tooOld: {
    zh_cn: '该卡片发送时间已超过 14 天，无法进行互动',
    en_us: 'This card was sent more than 14 days ago and can no longer be used',
  },
  incomplete: { zh_cn: '有必填项未填写', en_us: 'Some required fields are empty' },
} as const;

export type Language = keyof typeof toasts.failed;
