import { findDuplicates } from "../find-duplicates.ts";
import { reduceSpelling, spellingsOf } from "../spellings.ts";
import { problemAt, type Rule } from "../rule.ts";
import type { TopicEntry } from "../../schemas/topic.ts";
import type { DataPath } from "../../source/parse-file.ts";

const name = "spelling-is-unique";

/** A spelling leads to one topic only; hyphens, spaces and capitals do not tell two apart. */
export const spellingIsUnique: Rule = {
  name,
  truth: "No two topics share a spelling.",
  comparesEntries: true,
  check({ content }) {
    const spellings = content.topics.flatMap((topic) => {
      const byForm = new Map(spellingsOf(topic.data).map((spelling) => [reduceSpelling(spelling), spelling]));
      return [...byForm].map(([form, spelling]) => ({ form, spelling, topic }));
    });
    return findDuplicates(spellings, ({ form }) => form).map(([first, { spelling, topic }]) => {
      const otherwise = spelling === first.spelling ? "" : `, which writes it “${first.spelling}”`;
      return problemAt(name, topic, fieldOf(topic.data, spelling), {
        message: `“${spelling}” is a spelling of the topic \`${first.topic.id}\`, too${otherwise}.`,
        hint: "Leave it with the one that readers mean by it.",
      });
    });
  },
};

/** The field of a topic that holds a spelling. */
function fieldOf(topic: TopicEntry, spelling: string): DataPath {
  if (topic.name === spelling) return ["name"];
  const index = topic.aliases.indexOf(spelling);
  return index < 0 ? ["abbreviation"] : ["aliases", index];
}
