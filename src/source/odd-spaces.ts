// Pure: spaces of which nobody sees that they are not the plain one.

import { oddSpace } from "../schemas/fields.ts";

/** Every first sign of a line, or first behind the hyphen or the field's name that begins it, that is an odd space. */
export const findOddSpaces = (text: string): { offset: number; space: string }[] =>
  [...text.matchAll(new RegExp(`^((?: *- +)* *(?:-|[\\w-]+:)?)(${oddSpace.source})`, "gm"))].map(
    ({ index, 1: before = "", 2: space = "" }) => ({ offset: index + before.length, space }),
  );
