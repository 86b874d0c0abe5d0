import { addresses } from "../addresses/addresses.ts";
import { formatCount } from "../words/phrases.ts";
import { namePlace } from "../evidence/describe.ts";
import type { Finding } from "../graph/review.types.ts";
import { toCount } from "./preview-note.ts";
import { nameWork, toOrigin } from "./preview-reference.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A finding: what it says, its effect, the works it rests on, and how many notes are about it. */
export function previewFinding(finding: Finding, href: ToHref): Preview {
  const { number, effect, title, references, notes, sentences } = finding;
  return {
    address: href(addresses.finding(number)),
    name: `finding ${number}`,
    label: `Finding ${number} · ${namePlace(finding)}`,
    effect,
    ...toOrigin(finding),
    title,
    lines: references.map((reference) => ({
      mark: reference.number,
      text: nameWork(reference),
      address: href(addresses.reference(reference.number)),
    })),
    count: toCount(
      sentences.length > 0 ? `Stated in ${formatCount(sentences.length, "sentence")}` : "Stands in Table 1 only",
      notes,
    ),
  };
}
