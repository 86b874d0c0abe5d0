import { noneStated, notStated } from "../../schemas/finding.ts";
import { problemAt, type Rule } from "../rule.ts";

/** The fields of a finding do not contradict one another. */
export const findingAgrees: Rule = {
  name: "finding-agrees",
  truth: "What a finding says in one field it does not deny in another.",
  check({ content }) {
    return content.findings.flatMap((finding) => {
      const {
        models,
        cargo,
        cargoOrigin,
        raised = [],
        lowered = [],
        fieldsFromTitle = [],
        fieldsFromText = [],
      } = finding.data;
      const unsaid = models.indexOf(notStated);
      const problems = [];
      if (unsaid >= 0 && models.length > 1) {
        problems.push(
          problemAt(finding, ["models", unsaid], {
            message: `The model is said not to be stated, and to be ${models.filter((_, index) => index !== unsaid).join(" and ")}.`,
            hint: `Let \`${notStated}\` stand alone, or remove it.`,
          }),
        );
      }
      // Loading can be told without a word on what was loaded; what vesicles carry by nature has a name or is not told.
      if (cargoOrigin === "native" && cargo.length === 0) {
        problems.push(
          problemAt(finding, ["cargoOrigin"], {
            message: "The cargo is said to be native, but none is named.",
            hint: `Name it in \`cargo\`, or say \`${noneStated}\`.`,
          }),
        );
      }
      const claimed = fieldsFromText.findIndex((field) => fieldsFromTitle.includes(field));
      if (claimed >= 0) {
        problems.push(
          problemAt(finding, ["fieldsFromText", claimed], {
            message: `\`${fieldsFromText[claimed]}\` is said to come from the title alone and from the text.`,
            hint: "Leave it in the list that is right.",
          }),
        );
      }
      const both = lowered.findIndex((target) => raised.includes(target));
      if (both >= 0) {
        problems.push(
          problemAt(finding, ["lowered", both], {
            message: `\`${lowered[both]}\` is said to be raised and to be lowered.`,
            hint: "Leave it in the list that is right; two results are two findings.",
          }),
        );
      }
      for (const list of ["fieldsFromTitle", "fieldsFromText"] as const) {
        for (const [index, field] of (finding.data[list] ?? []).entries()) {
          const value = finding.data[field];
          if (!Array.isArray(value) || value.length > 0) continue;
          problems.push(
            problemAt(finding, [list, index], {
              message: `\`${field}\` is said to come from ${list === "fieldsFromTitle" ? "the title" : "the text"}, but nothing stands in it.`,
              hint: `Fill it in, or remove it from \`${list}\`.`,
            }),
          );
        }
      }
      return problems;
    });
  },
};

/** A work is retracted or corrected, not a sentence; the mark is shown where the work is, so it says which. */
export const statusHasReference: Rule = {
  name: "status-has-reference",
  truth: "A note that says a work was retracted or corrected is about that work and no other.",
  check({ content }) {
    const byId = new Map(content.references.map((reference) => [reference.id, reference.data]));
    /** The number of a work, of those of two entries that print it the lower. */
    const workOf = (id: string) => {
      const { "citation-label": number, custom } = byId.get(id) ?? {};
      return Math.min(...[number, custom?.sameWorkAs].flatMap((label) => (label === undefined ? [] : Number(label))));
    };
    return content.notes.flatMap((note) => {
      const { status, about } = note.data;
      if (status === undefined) return [];
      const ids = about.flatMap((place) => ("reference" in place ? place.reference : []));
      if (ids.length === 0)
        return problemAt(note, ["status"], {
          message: `The note says \`${status}\`, but is about no reference.`,
          hint: "Add `{ reference: … }` to `about`, or remove the status.",
        });
      if (new Set(ids.map(workOf)).size === 1) return [];
      return problemAt(note, ["status"], {
        message: `The note says \`${status}\` of ${ids.length} references, and readers would be told so of each: ${ids.map((id) => `\`${id}\``).join(", ")}.`,
        hint: "Leave in `about` the one that the record names; another that has a record, too, gets a note of its own.",
      });
    });
  },
};

/** A topic is narrower than others and never, by way of them, than itself. */
export const broaderEnds: Rule = {
  name: "broader-ends",
  truth: "No topic is its own broader topic by way of others.",
  check({ content }) {
    const byId = new Map(content.topics.map((topic) => [topic.id, topic]));
    return content.topics.flatMap((topic) => {
      const way: string[] = [];
      for (let id = topic.data.broader; id !== undefined && !way.includes(id); id = byId.get(id)?.data.broader)
        way.push(id);
      // One that only leads into a ring is not in it; one that names itself, link-resolves reports.
      if (!way.includes(topic.id) || topic.data.broader === topic.id) return [];
      return problemAt(topic, ["broader"], {
        message: `The topic is broader than itself: ${[topic.id, ...way].join(" → ")}.`,
        hint: "Remove `broader` from the widest of them.",
      });
    });
  },
};
