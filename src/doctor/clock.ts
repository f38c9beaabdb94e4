import { type Check, found, turnedAwayLast } from './check.ts';
import type { Trouble } from './trouble.ts';

/** The vendors take five minutes, so there is time left to set it right. */
const mostSecondsOff = 60;

/** Our clock against those of the vendors: what they sign is taken for minutes only. */
export const clock: Check = {
  name: 'clock',
  async blind(patient) {
    const told = (await patient.messengers).some(({ findings }) => findings.some(({ code }) => code === 'clock'));
    return !told && (await found(patient, ['unreachable'])).length > 0;
  },
  async look({ messengers, arrivals }) {
    const offs = (await messengers).flatMap(({ findings }) =>
      findings.flatMap((finding) => (finding.code === 'clock' ? [finding.aheadSeconds] : [])),
    );
    const [furthest = 0] = offs.toSorted((a, b) => Math.abs(b) - Math.abs(a));
    if (Math.abs(furthest) >= mostSecondsOff) return [{ code: 'clock-off', aheadSeconds: furthest }];
    return ((await arrivals) ?? []).flatMap((arrived): Trouble[] => {
      const last = turnedAwayLast(arrived);
      return last?.why === 'stale' ? [{ code: 'stale', platform: arrived.platform, at: last.at }] : [];
    });
  },
};
