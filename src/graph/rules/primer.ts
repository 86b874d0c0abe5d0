import { suggest } from "../../problems/find-nearest.ts";
import { problemAt, type Rule } from "../rule.ts";
import { newMentionFinder, spellingsOf } from "../spellings.ts";

/** What newcomers are told of a cell and of its vesicle leads, by its word, to the topic of that name, and to two topics. */
export const primerNamesItsTopics: Rule = {
  name: "primer-names-its-topics",
  truth:
    "The word of each thing that newcomers are shown is a name of the topic that it leads to, and no two lead to one.",
  check({ content }) {
    const topicById = new Map(content.topics.map(({ id, data }) => [id, { ...data, id }]));
    return content.review.flatMap((article) => {
      const { primer } = article.data.site;
      if (!primer) return [];
      const misnamed = (["cell", "vesicle"] as const).flatMap((shown) => {
        const { topic: id, word } = primer[shown];
        const topic = topicById.get(id);
        // A topic that is not there is reported as a link that leads nowhere.
        if (!topic || newMentionFinder([topic])(word).some(({ start, end }) => start === 0 && end === word.length))
          return [];
        return problemAt(article, ["site", "primer", shown, "word"], {
          message: `The word \`${word}\` is no name of the topic \`${id}\`, to which it leads.`,
          hint: suggest(word, spellingsOf(topic), `write one of its names: ${spellingsOf(topic).join(", ")}.`),
        });
      });
      const isOne = primer.cell.topic === primer.vesicle.topic;
      return isOne
        ? [
            ...misnamed,
            problemAt(article, ["site", "primer", "vesicle", "topic"], {
              message: `The cell and its vesicle lead to one topic, \`${primer.vesicle.topic}\`.`,
              hint: "Name the topic of the vesicle here, and that of the cell there.",
            }),
          ]
        : misnamed;
    });
  },
};
