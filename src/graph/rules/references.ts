import { isPerson, type Name } from "../../schemas/reference.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";
import { sentencesOf } from "../sentences.ts";

/** Every work is cited by a sentence or carries a finding; else its page would have nothing to say. */
export const referenceIsCited: Rule = {
  name: "reference-is-cited",
  truth: "Every reference is cited by a sentence or a finding.",
  needsEveryEntry: true,
  check({ content, prose, wholeProse }) {
    if (wholeProse.size < prose.size) return []; // it may stand where nobody could read it
    const inText = [...prose.values()]
      .flatMap(sentencesOf)
      .flatMap(({ markers }) => markers.flatMap(({ keys }) => keys));
    const cited = new Set([...inText, ...content.findings.flatMap((finding) => finding.data.references)]);
    return content.references
      .filter((reference) => !cited.has(reference.id))
      .map((reference) =>
        problemAt(reference, ["id"], {
          message: `Reference ${reference.data["citation-label"]} (\`${reference.id}\`) is cited nowhere.`,
          hint: `Cite it where the article does, as \`[@${reference.id}]\`, or name it in a finding.`,
        }),
      );
  },
};

/** A journal that no reference prints letter by letter gives its other name to none, and the search would not find them by it. */
export const journalIsPrinted: Rule = {
  name: "journal-is-printed",
  truth: "Every journal of the list of journals is one that a reference prints.",
  needsEveryEntry: true,
  check({ content }) {
    const printed = new Set(content.references.map(({ data }) => data["container-title"]));
    return content.journals
      .filter(({ id }) => !printed.has(id))
      .map((journal) =>
        problemAt(journal, ["id"], {
          message: `No reference prints the journal “${journal.id}”.`,
          hint: suggestLater(journal.id, printed, "take it from the list."),
        }),
      );
  },
};

/** A name by its letters alone, since initials are written with stops and spaces, and without. */
function toLetters(name: Name): string {
  const parts = isPerson(name)
    ? [name["non-dropping-particle"] ?? "", name.family, name.given, name.suffix ?? ""]
    : [name.literal];
  return parts.map((part) => part.replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase()).join();
}

/** An author who stands twice came in by a merge or a paste, unless the article prints two people of one name, as many do. */
export const authorStandsOnce: Rule = {
  name: "author-stands-once",
  truth: "Nobody stands twice in a list of authors; where two of them have one name, the entry says so.",
  check({ content }) {
    return content.references.flatMap((reference) => {
      const { author, custom } = reference.data;
      const again = findDuplicates([...author.entries()], ([, name]) => toLetters(name));
      if (custom.namesakes && again.length === 0)
        return problemAt(reference, ["custom", "namesakes"], {
          message: "Two authors are said to have the same name, but no name stands twice.",
          hint: "Remove `namesakes`, or look the authors up in the article's list.",
        });
      if (custom.namesakes) return [];
      return again.map(([, [index]]) =>
        problemAt(reference, ["author", index], {
          message: "This author stands twice in the list.",
          hint: 'Remove one; where the article prints two people of one name, add `"namesakes": true` to `custom`.',
        }),
      );
    });
  },
};

/** Two entries of one work each say so, or a reader who opens the second would never learn of the first. */
export const sameWorkIsMutual: Rule = {
  name: "same-work-is-mutual",
  truth: "Two entries that print the same work name each other.",
  check({ content }) {
    const byNumber = new Map(content.references.map((reference) => [reference.data["citation-label"], reference]));
    return content.references.flatMap((reference) => {
      const other = byNumber.get(reference.data.custom.sameWorkAs ?? "");
      const number = reference.data["citation-label"];
      if (!other || other.data.custom.sameWorkAs === number) return [];
      return problemAt(reference, ["custom", "sameWorkAs"], {
        message: `Reference ${number} is said to be the same work as ${other.data["citation-label"]}, which does not say so in turn.`,
        hint: `Add \`"sameWorkAs": "${number}"\` to \`${other.id}\`, or remove this one.`,
      });
    });
  },
};

/** The references carry the article's numbers, each exactly once and in order, from 1 to the count that review.yaml gives. */
export const numbersAreComplete: Rule = {
  name: "numbers-are-complete",
  truth: "The references are numbered from 1 to the article's count, in order, without gap or repetition.",
  needsEveryEntry: true,
  check({ content }) {
    const article = content.review[0];
    if (!article) return [];
    const count = article.data.referenceCount;
    const numberOf = (entry: (typeof content.references)[number]) => entry.data["citation-label"];
    const repeated = findDuplicates(content.references, numberOf).map(([first, again]) =>
      problemAt(again, ["citation-label"], {
        message: `The number ${numberOf(again)} is taken already, by \`${first.id}\`.`,
        hint: "Numbers are the article's own; look the work up in its reference list.",
      }),
    );
    const beyond = content.references
      .filter((entry) => Number(numberOf(entry)) > count)
      .map((entry) =>
        problemAt(entry, ["citation-label"], {
          message: `The number ${numberOf(entry)} is beyond the ${count} references that the article has.`,
          hint: "Correct the number, or `referenceCount` in review.yaml.",
        }),
      );
    const present = new Set(content.references.map(numberOf));
    const missing = Array.from({ length: count }, (_, index) => String(index + 1)).filter(
      (number) => !present.has(number),
    );
    const gap = missing.map((number) =>
      problemAt(article, ["referenceCount"], {
        message: `Reference ${number} of ${count} is missing from references.json.`,
        hint: `Add the work whose \`citation-label\` is "${number}".`,
      }),
    );
    const behind = content.references.flatMap((entry, index) => {
      const before = content.references[index - 1];
      if (!before || Number(numberOf(before)) <= Number(numberOf(entry))) return [];
      return problemAt(entry, ["citation-label"], {
        message: `The number ${numberOf(entry)} stands behind ${numberOf(before)}, so one of the two may have the other's.`,
        hint: "Look both works up in the article's list, and let the entries stand in its order.",
      });
    });
    return [...repeated, ...beyond, ...gap, ...behind];
  },
};
