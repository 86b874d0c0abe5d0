import { findDuplicates } from "../find-duplicates.ts";
import { reduceSpelling, spellingsOf } from "../spellings.ts";
import { problemAt, type Rule } from "../rule.ts";

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
      const index = topic.data.aliases.indexOf(spelling);
      return problemAt(name, topic, index < 0 ? ["name"] : ["aliases", index], {
        message: `“${spelling}” is a spelling of the topic \`${first.topic.id}\`, too.`,
        hint: "Leave it with the one that readers mean by it.",
      });
    });
  },
};
