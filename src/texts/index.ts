import { en } from './en/index.ts';
import type { Locale } from './reader.ts';
import { type Texts, zhCN } from './zh-CN/index.ts';

const all: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en };

export const textsFor = (locale: Locale): Texts => all[locale];
