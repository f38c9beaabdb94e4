import { describe, expect, it } from 'vitest';
import { addressOf, readSitting } from '../../../src/playground/page/sitting.ts';

const at = (query: string, spoken = 'en-US,en') => readSitting(new URLSearchParams(query), spoken);
const again = (address: string) => readSitting(new URL(address, 'http://localhost').searchParams, 'fr');

describe('the address of the page', () => {
  it('says nothing at first, and one looks over the shoulders of two people', () => {
    expect(at('')).toEqual({
      locale: 'en',
      theme: 'auto',
      front: 'slack',
      slack: { me: 'UCHEN', chat: 'CEAST1', tab: 'messages' },
      feishu: { me: 'ou_wang', chat: 'oc_east1' },
    });
  });

  it('is in the language of the browser until one chooses', () => {
    expect(at('', 'zh-CN,zh;q=0.9,en;q=0.8').locale).toBe('zh-CN');
    expect(at('', 'de,en;q=0.5').locale).toBe('en');
    expect(at('lang=en', 'zh-CN').locale).toBe('en');
    expect(at('lang=zh-CN', 'en').locale).toBe('zh-CN');
  });

  it('is read again as it was written', () => {
    const sitting = at('lang=zh-CN&theme=dark&front=feishu&slack=UHE&slack-chat=direct&slack-tab=home&feishu=ou_li');
    expect(again(addressOf(sitting))).toEqual(sitting);
  });

  it('changes one thing and keeps the rest', () => {
    const sitting = at('theme=light');
    expect(again(addressOf(sitting, { feishu: { chat: 'oc_sales' } }))).toEqual({
      ...sitting,
      feishu: { me: 'ou_wang', chat: 'oc_sales' },
    });
  });

  it('leaves the chat of somebody else behind', () => {
    const { slack } = again(addressOf(at(''), { slack: { me: 'UHE' } }));
    expect(slack).toEqual({ me: 'UHE', chat: 'CSALES', tab: 'messages' });
  });

  it.each(['slack=UNOBODY', 'slack-chat=CNOWHERE', 'theme=pink', 'front=teams', 'slack=<script>', 'lang=tlh'])(
    'shows what one sees at first for what makes no sense: %s',
    (query) => {
      expect(at(query)).toMatchObject({ locale: 'en', theme: 'auto', front: 'slack', slack: { me: 'UCHEN' } });
    },
  );

  it('opens no group for somebody who is not in it', () => {
    expect(at('slack=UHE&slack-chat=CEAST1').slack.chat).toBe('CSALES');
  });
});
