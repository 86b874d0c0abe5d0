import { mostOnPage } from "../addresses/list-pages.ts";
import { reviewSchema } from "../schemas/review.ts";
import { sectionSchema } from "../schemas/section.ts";
import { topicSchema } from "../schemas/topic.ts";
import { byId, enter, freezeDeeply, getById } from "./lookups.ts";
import { linkFindings } from "./link-findings.ts";
import { resolveLinks } from "./links.ts";
import { linkNotes } from "./link-notes.ts";
import { linkTable } from "./link-table.ts";
import { linkPathways } from "./link-pathways.ts";
import { linkProse, linkTopics } from "./link-prose.ts";
import { registerTargets, type ReviewEntries, type Targets } from "./register-targets.ts";
import type { Review } from "./review.types.ts";

/** Works under two numbers name each other; topics know what is broader and narrower. */
function linkAmongThemselves(entries: ReviewEntries, targets: Targets): void {
  const { references } = targets;
  const referenceByNumber = new Map(references.map((reference) => [String(reference.number), reference]));
  for (const reference of references) {
    const same = reference.entry.custom.sameWorkAs;
    if (same) reference.sameWork = getById(referenceByNumber, same, "reference");
  }
  for (const { id, data } of entries.topics) {
    const { broader } = resolveLinks(topicSchema, data, targets);
    if (!broader) continue;
    const topic = getById(targets.topicById, id, "topic");
    topic.broader = broader;
    enter(broader.narrower, topic);
  }
}

/** Sections know what comes before and after, what they stand under, and what they cite. */
function linkSections(entries: ReviewEntries["sections"], targets: Targets): void {
  const entryById = byId(entries);
  targets.sections.forEach((section, index) => {
    const entry = getById(entryById, section.id, "section").data;
    const previous = targets.sections[index - 1];
    if (previous) {
      section.previous = previous;
      previous.next = section;
    }
    const { parent } = resolveLinks(sectionSchema, entry, targets);
    if (parent) {
      section.parent = parent;
      enter(parent.children, section);
    }
    linkProse(section, entry, targets.referenceById);
  });
}

/**
 * Links the entries of a checked review: phase 1 registers every target, phase 2 resolves links and writes backlinks.
 * Within phase 2 prose comes first, since findings name sentences; then topics and notes, since they name findings;
 * pathways name all of these. Nothing can be changed after that: whoever shows the review finds it as it was linked.
 * @param mostInList how many entries a list of the site may have on one page
 */
export function linkReview(entries: ReviewEntries, mostInList = mostOnPage): Review {
  const article = entries.review[0]?.data;
  if (!article) throw new Error("no review.yaml; run the checks before linking");
  const targets = registerTargets(entries);
  linkAmongThemselves(entries, targets);
  linkSections(entries.sections, targets);
  const findings = linkFindings(entries.findings, targets);
  linkTopics(targets);
  const { table, site, conflicts } = resolveLinks(reviewSchema, article, targets);
  const tableRows = table && linkTable(table.section, findings, mostInList);
  const notes = linkNotes(entries.notes, findings, targets, mostInList);
  const pathways = linkPathways(entries.pathways, { ...targets, findings, notes });
  return freezeDeeply({
    article,
    sections: targets.sections,
    ...(table && { tableSection: table.section }),
    ...(tableRows && { tableRows }),
    conflictSentences: conflicts?.sentences ?? [],
    ...(site.primer && { primer: site.primer }),
    questions: site.questions,
    references: targets.references,
    findings,
    topics: targets.topics,
    notes,
    pathways,
    abbreviations: entries.abbreviations.map(({ data }) => data),
    moved: entries.moved.map(({ data }) => data),
  });
}
