/** An amount with its noun: `1 sentence`, `3 sentences`. */
export const formatCount = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;
