import { suggestLater } from "../../problems/find-nearest.ts";
import { byId } from "../lookups.ts";
import { newSentenceLookup, problemAt, type Rule } from "../rule.ts";

/** A finding names the works it rests on, or says by `basis: uncited` that the article names none. */
export const findingHasReference: Rule = {
  name: "finding-has-reference",
  truth: "A finding names its references, or is marked uncited and names none.",
  check({ content }) {
    return content.findings.flatMap((finding) => {
      const isUncited = finding.data.basis === "uncited";
      const hasReference = finding.data.references.length > 0;
      if (isUncited !== hasReference) return [];
      return hasReference
        ? problemAt(finding, ["basis"], {
            message: `Finding ${finding.id} is marked \`uncited\` but names references.`,
            hint: "Correct `basis`, or empty `references`.",
          })
        : problemAt(finding, ["references"], {
            message: `Finding ${finding.id} names no reference, so nobody could check it.`,
            hint: "Name the cite keys of its works, or write `basis: uncited` if the article gives none.",
          });
    });
  },
};

/** A finding of the text names the sentences that state it; only a row of the table may stand without one. */
export const findingHasSentence: Rule = {
  name: "finding-has-sentence",
  truth: "Every finding names the sentence that states it, unless it is printed in Table 1.",
  check({ content }) {
    return content.findings
      .filter((finding) => finding.data.sentences.length === 0 && !finding.data.printed)
      .map((finding) =>
        problemAt(finding, ["sentences"], {
          message: `Finding ${finding.id} names no sentence that states it.`,
          hint: `Name it as \`sentences: [p2s3]\`, counted in sections/${finding.data.section}.md.`,
        }),
      );
  },
};

/** A finding that a pathway claims to draw shares a work with one of its edges, or, where nothing is cited, a sentence. */
export const findingIsDrawn: Rule = {
  name: "finding-is-drawn",
  truth: "A finding that a pathway draws shares a reference or a sentence with one of its edges.",
  check({ content }) {
    const findingById = byId(content.findings);
    return content.pathways.flatMap((pathway) =>
      pathway.data.findings.flatMap((number, index) => {
        const finding = findingById.get(String(number))?.data;
        if (!finding) return []; // link-resolves reports it
        const isShared = pathway.data.edges.some(
          (edge) =>
            edge.references.some((key) => finding.references.includes(key)) ||
            ((edge.section ?? pathway.data.section) === finding.section &&
              edge.sentences.some((id) => finding.sentences.includes(id))),
        );
        if (isShared) return [];
        return problemAt(pathway, ["findings", index], {
          message: `No edge rests on a work or a sentence of finding ${number}.`,
          hint: "Draw it, or remove its number.",
        });
      }),
    );
  },
};

/** One of the sentences that a finding names cites one of its works, unless the finding says why not. */
export const findingSentenceResolves: Rule = {
  name: "finding-sentence-resolves",
  truth: "One of the sentences that a finding names cites one of its references.",
  needsEveryEntry: true,
  check({ content, wholeProse }) {
    const sentencesOf = newSentenceLookup(wholeProse);
    const keys = new Set(content.references.map(({ id }) => id));
    return content.findings.flatMap((finding) => {
      const { section, sentences, references, basis } = finding.data;
      const sentenceById = sentencesOf(section);
      if (!sentenceById) return []; // link-resolves reports it, or what cannot be read in it
      const isThere = sentences.length > 0 && sentences.every((id) => sentenceById.has(id));
      if (!isThere || basis !== "stated") return []; // what is missing, link-resolves reports
      const cited = sentences.flatMap((id) => sentenceById.get(id)?.markers.flatMap((marker) => marker.keys) ?? []);
      // Without any reference that exists there is nothing to compare; other rules have said so.
      const known = references.filter((key) => keys.has(key));
      if (known.length === 0 || known.some((key) => cited.includes(key))) return [];
      return problemAt(finding, ["sentences"], {
        message: `None of the sentences ${sentences.join(", ")} cites a reference of finding ${finding.id}.`,
        hint: "Name the sentence that does, or let `basis` say that a neighboring one carries the citation.",
      });
    });
  },
};

/** A table row's cite key is the work whose number the row prints. */
export const printedReferenceAgrees: Rule = {
  name: "printed-reference-agrees",
  truth: "The reference of a table row is the one whose number the row prints.",
  check({ content }) {
    const numberByKey = new Map(
      content.references.map((reference) => [reference.id, reference.data["citation-label"]]),
    );
    return content.findings.flatMap((finding) => {
      const printed = finding.data.printed?.reference;
      if (!printed) return [];
      const named = finding.data.references.map((key) => numberByKey.get(key)).filter((number) => number !== undefined);
      if (named.length === 0 || `[${named.join(", ")}]` === printed) return [];
      return problemAt(finding, ["printed", "reference"], {
        message: `Row ${finding.id} prints ${printed}, but \`references\` names ${named.join(", ")}.`,
        hint: "Correct the one that differs from the article.",
      });
    });
  },
};

/** What a finding says is raised or lowered is one of its targets, or readers would never learn that it takes part. */
export const movedTargetIsTarget: Rule = {
  name: "moved-target-is-target",
  truth: "What a finding raises or lowers is one of its targets.",
  check({ content }) {
    return content.findings.flatMap((finding) =>
      (["raised", "lowered"] as const).flatMap((field) =>
        finding.data[field].flatMap((topic, index) =>
          finding.data.targets.includes(topic)
            ? []
            : problemAt(finding, [field, index], {
                message: `\`${topic}\` is no target of finding ${finding.id}.`,
                hint: suggestLater(topic, finding.data.targets, "add it to `targets`."),
              }),
        ),
      ),
    );
  },
};

/** Vesicles come from cells; only where no vesicle was studied does a molecule stand in their place. */
export const sourceFitsItsClass: Rule = {
  name: "source-fits-its-class",
  truth: "The source of a finding is a source of vesicles, or a molecule where no vesicle was studied.",
  check({ content }) {
    const kinds = new Map(content.topics.map(({ id, data }) => [id, data.kind]));
    return content.findings.flatMap((finding) => {
      const { topic, class: sourceClass } = finding.data.source;
      const kind = kinds.get(topic);
      const isWithoutVesicle = sourceClass === "no-vesicle";
      if (kind === undefined || (kind === "source") !== isWithoutVesicle) return [];
      return problemAt(finding, ["source", "topic"], {
        message: isWithoutVesicle
          ? `\`${topic}\` is a source of vesicles, but finding ${finding.id} says that none was studied.`
          : `\`${topic}\` is no source of vesicles.`,
        hint: isWithoutVesicle
          ? "Name the molecule that was studied, or correct `class`."
          : "Name the cells, or write `class: no-vesicle`.",
      });
    });
  },
};
