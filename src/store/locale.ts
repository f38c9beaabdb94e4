import type { $Enums } from './client/client.ts';

/** An enum of the database client cannot hold a hyphen. */
export const toLocale = (stored: $Enums.Locale): 'zh-CN' | 'en' => (stored === 'zh_CN' ? 'zh-CN' : 'en');
export const fromLocale = (locale: 'zh-CN' | 'en'): $Enums.Locale => (locale === 'zh-CN' ? 'zh_CN' : 'en');
