import { inflateSync } from "node:zlib";

/** What a PDF holds beside drawings: pictures and typefaces. */
const isUndrawn = (head: string) => /\/Subtype \/Image|\/Length1/.test(head);

/**
 * Every color that a PDF draws or writes with, in the order of its source and in its own words: `.6 .6 .6`. PDF.js tells of
 * colors only with all else that is drawn, pictures decoded, and takes longer for it than for all text.
 *
 * @throws Error where the PDF is written in another way than a browser's, and where nothing has a color
 */
export function readInks(pdf: Buffer): string[] {
  const source = pdf.toString("latin1");
  const streams = [...source.matchAll(/\/Length (\d+)>> stream\n/g)].map(({ 0: line, 1: length, index }) => {
    const [start, end] = [index + line.length, index + line.length + Number(length)];
    return { head: source.slice(source.lastIndexOf(" obj", index), index), bytes: pdf.subarray(start, end), end };
  });
  if (streams.some(({ end }) => !source.startsWith("\nendstream", end)) || source.includes("/ObjStm"))
    throw new Error("the PDF is written in another way");
  const drawn = streams
    .filter(({ head }) => !isUndrawn(head))
    .map(({ head, bytes }) => (head.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1"));
  const inks = drawn.flatMap((steps) =>
    [...steps.matchAll(/(?<![\w/.])((?:[\d.]+ )+)(?:rg|g|k|scn?)\b/gi)].map(([, ink = ""]) => ink.trim()),
  );
  if (inks.length === 0) throw new Error("the PDF has no ink");
  return inks;
}
