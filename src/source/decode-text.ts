// Pure: the text that the bytes of a file are, or where they are none.
import type { Problem } from "../problems/problem.ts";
import { findFormat, holdsItsText } from "./stand-ins.ts";

/** What is wrong with bytes that are no text, and where. */
type DecodingFault = Pick<Problem, "rule" | "line" | "column" | "message" | "hint">;

/** Text in the encoding that all tools of an author share, without the mark that some put before it. */
export function decodeText(bytes: Buffer): { text: string } | DecodingFault {
  const format = findFormat(bytes);
  if (format) return { rule: holdsItsText, line: 1, column: 1, ...format };
  const shared = { rule: "file-is-utf-8", hint: "Save the file as UTF-8." };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { ...shared, line: 1, column: 1, message: "The file is written in UTF-16." };
  const zero = bytes.indexOf(0);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); // takes a byte order mark away
    if (zero < 0) return { text };
    const before = bytes.subarray(0, zero).toString("utf8").split("\n");
    return {
      ...shared,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: "The file holds a byte of no character.",
    };
  } catch {
    const good = findValidPrefix(bytes).split("\n");
    return {
      ...shared,
      line: good.length,
      column: (good.at(-1)?.length ?? 0) + 1,
      message: "What stands here is not written in UTF-8.",
    };
  }
}

/** All of a text before its first byte that is not UTF-8. */
function findValidPrefix(bytes: Buffer): string {
  const lost = bytes.toString("utf8");
  for (let at = lost.indexOf("\uFFFD"); at >= 0; at = lost.indexOf("\uFFFD", at + 1)) {
    const before = lost.slice(0, at);
    const length = Buffer.byteLength(before);
    if (bytes.subarray(length, length + 3).toString("hex") !== "efbfbd") return before;
  }
  return lost;
}
