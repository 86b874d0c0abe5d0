import { addresses } from "../addresses/addresses.ts";
import { formatName } from "../citations/format-reference.ts";
import { formatCount } from "../words/phrases.ts";
import { namePlace } from "../evidence/describe.ts";
import type { Finding, Reference } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import type { Preview, ToHref } from "./preview.ts";
import { toNoteLines } from "./preview-note.ts";

/** A work in a few words: `Zhu W and others, 2012, Cancer Lett`. */
function nameWork({ entry }: Reference): string {
  const [first, ...others] = entry.author;
  const name = first ? formatName(first) : "";
  const rest = others.length > 0 || entry.custom.authorsTruncated ? " and others" : "";
  return `${name}${rest}, ${yearOf(entry)}, ${entry["container-title"]}`;
}

/** A finding: what it says, its effect, the works it rests on and the notes about it. */
export function previewFinding(finding: Finding, href: ToHref): Preview {
  const { number, effect, title, statement, references, notes, sentences } = finding;
  return {
    address: href(addresses.finding(number)),
    name: `finding ${number}`,
    label: `Finding ${number} · ${namePlace(finding)}`,
    effect,
    title,
    text: statement,
    lines: [
      ...references.map((reference) => ({
        mark: reference.number,
        text: nameWork(reference),
        address: href(addresses.reference(reference.number)),
      })),
      ...toNoteLines(notes, href),
    ],
    count: sentences.length > 0 ? `Stated in ${formatCount(sentences.length, "sentence")}` : "Stands in Table 1 only",
  };
}
