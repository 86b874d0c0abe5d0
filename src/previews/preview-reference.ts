import { addresses, toFragment } from "../addresses/addresses.ts";
import { formatName } from "../citations/format-reference.ts";
import { describeCitingPlaces } from "../evidence/describe.ts";
import { byTrust, isOfMsc, originOf } from "../evidence/sides.ts";
import type { Finding, Reference } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import { toCount, toStatusLines } from "./preview-note.ts";
import type { Preview, PreviewLine, ToHref } from "./preview.ts";

/** A preview is a few lines: of more findings than these only the number is told. */
const mostFindings = 3;

/** A work in a few words: `Zhu W and others, 2012, Cancer Lett`. */
export function nameWork({ entry }: Reference): string {
  const [first, ...others] = entry.author;
  const name = first ? formatName(first) : "";
  const rest = others.length > 0 || entry.custom.authorsTruncated ? " and others" : "";
  return `${name}${rest}, ${yearOf(entry)}, ${entry["container-title"]}`;
}

/** Whose vesicles a finding is about, where they are none of MSCs: what gives its mark another wall. */
export const toOrigin = (finding: Finding): Pick<Preview, "origin"> =>
  isOfMsc(finding) ? {} : { origin: originOf(finding) };

/** A cited work: who, where and when, its findings, how many notes are about it, and every place that cites it. */
export function previewReference(reference: Reference, href: ToHref): Preview {
  const { entry, citations, findings, notes } = reference;
  const ordered = byTrust(findings);
  const told = ordered.length > mostFindings ? ordered.slice(0, mostFindings - 1) : ordered;
  const findingLines = told.map((finding): PreviewLine => ({
    mark: finding.effect,
    ...toOrigin(finding),
    text: finding.title,
    address: href(addresses.finding(finding.number)),
  }));
  const more = findings.length - told.length;
  const counted = `${more > 0 ? `${more} more findings · ` : ""}Cited in ${describeCitingPlaces(reference)}`;
  return {
    address: href(addresses.reference(reference.number)),
    name: `reference ${reference.number}`,
    label: nameWork(reference),
    title: entry.title,
    lines: [...toStatusLines(notes, href), ...findingLines],
    count: toCount(counted, notes),
    places: citations.map(({ sentence, anchor }) =>
      href(toFragment(addresses.section(sentence.paragraph.section.id), anchor)),
    ),
  };
}
