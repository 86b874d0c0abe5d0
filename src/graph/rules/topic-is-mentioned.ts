import { newMentionFinder } from "../find-mentions.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "topic-is-mentioned";

/** Every topic is named by a finding, by prose, or by the title of a work; else its page would be empty. */
export const topicIsMentioned: Rule = {
  name,
  truth: "Every topic is named by a finding, a pathway, a sentence, a figure, or the title of a reference.",
  comparesEntries: true,
  check({ content, prose }) {
    const named = new Set(
      content.findings.flatMap(({ data }) => [
        data.source.topic,
        ...data.tumors,
        ...data.cellLines,
        ...data.cargo,
        ...data.targets,
        ...data.process,
      ]),
    );
    const drawn = new Set(content.pathways.flatMap(({ data }) => data.nodes.map((node) => node.topic)));
    const broader = new Set(content.topics.flatMap((topic) => topic.data.broader ?? []));
    const findMentions = newMentionFinder(content.topics.map(({ id, data }) => ({ ...data, id })));
    const texts = [
      ...[...prose.values()].flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text)),
      ),
      ...content.references.map((reference) => reference.data.title),
      ...content.figures.flatMap((figure) => figure.data.parts.map((part) => part.text)),
    ];
    const mentioned = new Set(texts.flatMap((text) => findMentions(text).map((mention) => mention.topic.id)));
    return content.topics
      .filter(({ id }) => !named.has(id) && !drawn.has(id) && !broader.has(id) && !mentioned.has(id))
      .map((topic) =>
        problemAt(name, topic, ["name"], {
          message: `Nothing mentions the topic \`${topic.id}\`: no finding, no pathway, no sentence, no figure, no title.`,
          hint: "Name it in a finding, add the spelling that the text uses to its aliases, or delete the file.",
        }),
      );
  },
};
