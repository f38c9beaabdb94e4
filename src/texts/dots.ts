/** Facts of one line, divided by dots. A full-width sign brings its own space: `陈晨（华东）· 30 积分`. */
export const dots = (...facts: readonly string[]): string => facts.join(' · ').replaceAll(/([）？]) /g, '$1');
