import { getById } from "./lookups.ts";
import { getSentence } from "./sentences.ts";
import type { ReviewEntries, Targets } from "./register-targets.ts";
import type { Finding } from "./review.types.ts";

/** Resolves every link of the findings and enters each with its section, sentences, references and topics. */
export function linkFindings(entries: ReviewEntries["findings"], targets: Targets): Finding[] {
  const topicsOf = (ids: readonly string[]) => ids.map((id) => getById(targets.topicById, id, "topic"));
  const findings = entries
    .map(({ id, data }): Finding => {
      const section = getById(targets.sectionById, data.section, "section");
      const sentences = data.sentences.map((sentence) => getSentence(section, sentence));
      const paragraph = sentences[0]?.paragraph;
      return {
        ...data,
        number: Number(id),
        source: { ...data.source, topic: getById(targets.topicById, data.source.topic, "topic") },
        tumors: topicsOf(data.tumors),
        cellLines: topicsOf(data.cellLines),
        cargo: topicsOf(data.cargo),
        targets: topicsOf(data.targets),
        raised: topicsOf(data.raised),
        lowered: topicsOf(data.lowered),
        drugs: topicsOf(data.drugs),
        process: topicsOf(data.process),
        references: data.references.map((key) => getById(targets.referenceById, key, "reference")),
        section,
        sentences,
        ...(paragraph && { paragraph }),
        notes: [],
        pathways: [],
      };
    })
    .sort((a, b) => a.number - b.number);
  for (const finding of findings) {
    finding.section.findings.push(finding);
    for (const sentence of finding.sentences) sentence.findings.push(finding);
    for (const reference of finding.references) reference.findings.push(finding);
    for (const topic of topicsOfFinding(finding)) topic.findings.push(finding);
  }
  return findings;
}

/** Every topic that a finding names, each once. */
export function topicsOfFinding(
  finding: Pick<Finding, "source" | "tumors" | "cellLines" | "cargo" | "targets" | "drugs" | "process">,
): Finding["tumors"] {
  const { source, tumors, cellLines, cargo, targets, drugs, process } = finding;
  return [...new Set([...tumors, ...process, source.topic, ...cargo, ...targets, ...drugs, ...cellLines])];
}
