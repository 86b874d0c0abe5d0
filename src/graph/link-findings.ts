import { findingSchema } from "../schemas/finding.ts";
import { resolveLinks } from "./links.ts";
import type { ReviewEntries, Targets } from "./register-targets.ts";
import type { Finding } from "./review.types.ts";
import { enter } from "./lookups.ts";

/** Resolves every link of the findings and enters each with its section, sentences, references and topics. */
export function linkFindings(entries: ReviewEntries["findings"], targets: Targets): Finding[] {
  const findings = entries
    .map(({ id, data }): Finding => {
      const links = resolveLinks(findingSchema, data, targets);
      const paragraph = links.sentences[0]?.paragraph;
      return { ...links, number: Number(id), ...(paragraph && { paragraph }), notes: [], pathways: [] };
    })
    .sort((a, b) => a.number - b.number);
  for (const finding of findings) {
    enter(finding.section.findings, finding);
    for (const sentence of finding.sentences) enter(sentence.findings, finding);
    for (const reference of finding.references) enter(reference.findings, finding);
    for (const topic of topicsOfFinding(finding)) enter(topic.findings, finding);
  }
  return findings;
}

/** Every topic that a finding names, each once: the topics themselves, or their ids as authored. */
export function topicsOfFinding<Named>(
  finding: Record<"tumors" | "cellLines" | "cargo" | "targets" | "drugs" | "process", readonly Named[]> & {
    source: { topic: Named };
  },
): Named[] {
  const { source, tumors, cellLines, cargo, targets, drugs, process } = finding;
  return [...new Set([...tumors, ...process, source.topic, ...cargo, ...targets, ...drugs, ...cellLines])];
}
