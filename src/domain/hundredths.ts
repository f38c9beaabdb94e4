/** `12` and `5` of `12.5`, as they were typed: 1250. At most two digits after the point. */
export const hundredthsOf = (whole: string, part = ''): number => Number(whole) * 100 + Number(part.padEnd(2, '0'));
