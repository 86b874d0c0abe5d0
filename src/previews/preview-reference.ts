import { addresses, toFragment } from "../addresses/addresses.ts";
import { formatAuthors } from "../citations/format-reference.ts";
import { formatCount } from "../words/phrases.ts";
import { firstCitationsOf } from "../evidence/works.ts";
import { byTrust } from "../evidence/sides.ts";
import type { Reference } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import type { Preview, PreviewLine, ToHref } from "./preview.ts";
import { toNoteLines } from "./preview-note.ts";

/** Where the article cites a work: `Cited in 2 sentences and in Table 1, row 3`. */
function countCitations(reference: Reference): string {
  const sentences = firstCitationsOf(reference).length;
  const rows = reference.findings.flatMap((finding) => finding.printed?.row ?? []);
  const places = [
    ...(sentences > 0 ? [`in ${formatCount(sentences, "sentence")}`] : []),
    ...(rows.length > 0 ? [`in Table 1, row ${rows.join(" and ")}`] : []),
  ];
  return `Cited ${places.join(" and ")}`;
}

/** A cited work: who, where and when, its findings, the notes about it, and every place that cites it. */
export function previewReference(reference: Reference, href: ToHref): Preview {
  const { entry, citations, findings, notes } = reference;
  const findingLines = byTrust(findings).map((finding): PreviewLine => ({
    mark: finding.effect,
    text: finding.title,
    address: href(addresses.finding(finding.number)),
  }));
  const authors = formatAuthors(entry).replace(/, et al$/, " and others");
  return {
    address: href(addresses.reference(reference.number)),
    name: `reference ${reference.number}`,
    label: `${authors} · ${entry["container-title"]}, ${yearOf(entry)}`,
    title: entry.title,
    lines: [...toNoteLines(notes, href), ...findingLines],
    count: countCitations(reference),
    places: citations.map(({ sentence, anchor }) =>
      href(toFragment(addresses.section(sentence.paragraph.section.id), anchor)),
    ),
  };
}
