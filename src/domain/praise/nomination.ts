/** In UTF-16 units. */
export const longestSkill = 30;
export const longestWords = 200;
export const longestCustomer = 80;

/** What somebody is nominated for, and what shows it; either may be empty. */
export interface Nomination {
  readonly skill: string;
  readonly evidence: string;
}

const because = /\s+because\s+|[，,]?\s*因为\s*|\s*[:：]\s*/iu;

/** `negotiation because three rounds in a day`, `谈判 因为一天谈了三轮`; without such a word the first one is the skill. */
export function readNomination(text: string): Nomination {
  const line = oneLine(text);
  const found = because.exec(` ${line} `);
  const [skill, evidence] = found
    ? [` ${line} `.slice(0, found.index), ` ${line} `.slice(found.index + found[0].length)]
    : (/^(\S+)\s*(.*)$/u.exec(line)?.slice(1) ?? ['', '']);
  return { skill: (skill ?? '').trim(), evidence: (evidence ?? '').trim() };
}

/** The skill as the organisation calls it; undefined for one that there is no award for. */
export function skillCalled(said: string, skills: readonly string[]): string | undefined {
  if (skills.length === 0) return said;
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  return skills.find((skill) => fold(skill) === fold(said));
}

/** What was typed over several lines, in one. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
