// Pure: spaces of which nobody sees that they are not the plain one.

/** Spaces that look like the plain one and are another sign: they do not break, or are wider or narrower. */
export const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** Every first sign of a line, or first behind the hyphen or the field's name that begins it, that is an odd space. */
export const findOddSpaces = (text: string): { offset: number; space: string }[] =>
  [...text.matchAll(new RegExp(`^((?: *- +)* *(?:-|[\\w-]+:)?)(${oddSpace.source})`, "gm"))].map(
    ({ index, 1: before = "", 2: space = "" }) => ({ offset: index + before.length, space }),
  );
