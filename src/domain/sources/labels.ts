/** The systems that numbers can come from, as people call them. */
export const sourceLabels = {
  jiandaoyun: { zh: '简道云', en: 'Jiandaoyun' },
  files: { zh: '文件', en: 'Files' },
  webhook: { zh: 'Webhook', en: 'Webhook' },
  salesforce: { zh: 'Salesforce', en: 'Salesforce' },
  zoho: { zh: 'Zoho CRM', en: 'Zoho CRM' },
  kingdee: { zh: '金蝶云星空', en: 'Kingdee Cloud Galaxy' },
  fxiaoke: { zh: '纷享销客', en: 'Fxiaoke' },
  neocrm: { zh: '销售易', en: 'Neocrm' },
} as const;

export type SourceKey = keyof typeof sourceLabels;

export const sourceKeys = Object.keys(sourceLabels) as [SourceKey, ...SourceKey[]];

/** What is brought to us, and not asked: it has said something when somebody has brought it. */
export const broughtKeys = ['files', 'webhook'] as const satisfies readonly SourceKey[];

export const isBrought = (key: SourceKey): boolean => broughtKeys.some((one) => one === key);

/** The system that a word means, whatever its case and spaces: `salesforce`, `简道云`, `Zoho CRM`, `zoho`. */
export function sourceCalled(word: string): SourceKey | undefined {
  const said = folded(word);
  return sourceKeys.find((key) =>
    [key, sourceLabels[key].zh, sourceLabels[key].en].some((name) => folded(name) === said),
  );
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
