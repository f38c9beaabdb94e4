/** Which version of a scorecard was in error, and its weights as they should have been. */
export interface CorrectedVersion {
  readonly version: number;
  readonly weights: string;
}

const shape = /^(?:scorecard|考核方案|考核)\s*v?\s*(?<version>\d{1,6})(?:\s+(?<weights>.*))?$/isu;

/** `scorecard v2 visits 15, teamwork 20`, `考核 v2 拜访 15`; undefined for a line that begins with nothing of the kind. */
export function readCorrectedVersion(line: string): CorrectedVersion | undefined {
  const said = shape.exec(line.normalize('NFKC').trim())?.groups;
  return said && { version: Number(said.version), weights: said.weights ?? '' };
}
