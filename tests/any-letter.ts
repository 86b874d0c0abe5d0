import fc from "fast-check";

/**
 * Any letter there is, for texts as fast-check makes them of its `binary`; but that keeps a list of all 1,112,064, made anew in
 * each process, to know its letters again.
 */
export const anyLetter: fc.Arbitrary<string> = fc.nat({ max: 0x10ffff - 0x800 }).map(
  (place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800), // halves of pairs are no letters
  (letter) => {
    const point = typeof letter === "string" ? letter.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== letter) throw new Error("that is no single letter");
    return point < 0xd800 ? point : point - 0x800;
  },
);
