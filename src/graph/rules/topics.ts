import type { Content } from "../../source/read-content.ts";
import { topicsOfFinding } from "../link-findings.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Fault, type Rule } from "../rule.ts";
import { sentencesOf } from "../sentences.ts";
import { fieldOf, newMentionFinder, reduceSpelling, searchNamesOf } from "../spellings.ts";

/** Every topic is named by a finding, by prose, or by the title of a work; else its page would be empty. */
export const topicIsMentioned: Rule = {
  name: "topic-is-mentioned",
  truth: "Every topic is named by a finding, a pathway, a sentence, a figure, or the title of a reference.",
  needsEveryEntry: true,
  check({ content, prose, wholeProse }) {
    if (wholeProse.size < prose.size) return []; // it may stand where nobody could read it
    const named = new Set(content.findings.flatMap(({ data }) => topicsOfFinding<string>(data)));
    const drawn = new Set(content.pathways.flatMap(({ data }) => data.nodes.map((node) => node.topic)));
    const broader = new Set(content.topics.flatMap((topic) => topic.data.broader ?? []));
    const findMentions = newMentionFinder(content.topics.map(({ id, data }) => ({ ...data, id })));
    const texts = [
      ...[...prose.values()].flatMap(sentencesOf).map(({ text }) => text),
      ...content.references.map((reference) => reference.data.title),
      ...content.figures.flatMap((figure) => figure.data.parts.map((part) => part.text)),
    ];
    const mentioned = new Set(texts.flatMap((text) => findMentions(text).map((mention) => mention.topic.id)));
    return content.topics
      .filter(({ id }) => !named.has(id) && !drawn.has(id) && !broader.has(id) && !mentioned.has(id))
      .map((topic) =>
        problemAt(topic, ["name"], {
          message: `Nothing mentions the topic \`${topic.id}\`: no finding, no pathway, no sentence, no figure, no title.`,
          hint: "Name it in a finding, add the spelling that the text uses to its aliases, or delete the file.",
        }),
      );
  },
};

/** A form of an abbreviation stands for one thing only. */
function findSharedForms({ abbreviations }: Content): Fault[] {
  const forms = abbreviations.flatMap((entry) => entry.data.forms.map((form, index) => ({ form, entry, index })));
  return findDuplicates(forms, ({ form }) => form)
    .filter(([first, again]) => first.entry !== again.entry) // what stands twice in one list is told as such
    .map(([first, { form, entry, index }]) =>
      problemAt(entry, ["forms", index], {
        message: `“${form}” is a form of the abbreviation \`${first.entry.id}\`, too.`,
        hint: "Leave it with the one that the prose means by it.",
      }),
    );
}

/** A spelling leads to one topic only; hyphens, spaces and capitals do not tell two apart. */
export const spellingIsUnique: Rule = {
  name: "spelling-is-unique",
  truth: "No two topics share a spelling, and no two abbreviations a form.",
  check({ content }) {
    const spellings = content.topics.flatMap((topic) => {
      const byForm = new Map(searchNamesOf(topic.data).map((spelling) => [reduceSpelling(spelling), spelling]));
      return [...byForm].map(([form, spelling]) => ({ form, spelling, topic }));
    });
    const shared = findDuplicates(spellings, ({ form }) => form).map(([first, { spelling, topic }]) => {
      const otherwise = spelling === first.spelling ? "" : `, which writes it “${first.spelling}”`;
      return problemAt(topic, fieldOf(topic.data, spelling), {
        message: `“${spelling}” is a spelling of the topic \`${first.topic.id}\`, too${otherwise}.`,
        hint: "Leave it with the one that readers mean by it.",
      });
    });
    return [...shared, ...findSharedForms(content)];
  },
};
