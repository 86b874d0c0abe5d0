import type { TopicEntry } from "../../schemas/topic.ts";
import { isCode, readWords } from "../../words/normalize-words.ts";
import { listWordsOfEveryText } from "../../words/plain-words.ts";
import { problemAt, type Fault, type Rule, type RuleInput } from "../rule.ts";
import { sentencesOf } from "../sentences.ts";
import { fieldOf, newMentionFinder, reduceSpelling, searchNamesOf } from "../spellings.ts";

/** A topic as its file says, with its id. */
type Spelled = TopicEntry & { id: string };

/** A spelling that adds links to so large a part of all sentences says nothing; no good one comes near it. */
const largePart = 1 / 10;
/** Of few sentences any word may stand in a large part. */
const fewSentences = 10;

const plainWords: ReadonlySet<string> = new Set(listWordsOfEveryText());

/** Whether a spelling is one word that every text and every question has: `the`, `study`. `ALL` and `WAS` are codes. */
function isPlain(spelling: string): boolean {
  const [word, ...others] = readWords(spelling);
  return word !== undefined && others.length === 0 && !isCode(spelling) && plainWords.has(word.form);
}

/** In how many sentences only this spelling of a topic stands, none of its others. */
function countAdded(
  topics: readonly Spelled[],
  topic: Spelled,
  spelling: string,
  sentences: readonly string[],
): number {
  const others = topics.map((other) =>
    other === topic ? { ...topic, aliases: topic.aliases.filter((alias) => alias !== spelling) } : other,
  );
  const [findWith, findWithout] = [newMentionFinder(topics), newMentionFinder(others)];
  return sentences.filter(
    (text) =>
      findWith(text).some(({ topic: { id } }) => id === topic.id) &&
      !findWithout(text).some(({ topic: { id } }) => id === topic.id),
  ).length;
}

/** In how many sentences each alias stands, wherever no longer name of another topic does: `cells`, but not `T cells`. */
function countAliases(topics: readonly Spelled[], sentences: readonly string[]): Map<string, number> {
  const findMentions = newMentionFinder(topics);
  const counts = new Map<string, number>();
  for (const text of sentences) {
    const written = new Set(
      findMentions(text).map(({ topic, start, end }) => `${topic.id} ${reduceSpelling(text.slice(start, end))}`),
    );
    for (const key of written) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Aliases that stand in a large part of the prose and are not what the article is about. */
function findFrequent({ content, prose }: RuleInput): Fault[] {
  const sentences = [...prose.values()].flatMap(sentencesOf).map(({ text }) => text);
  const most = Math.max(fewSentences, sentences.length * largePart);
  const keywords = new Set(content.review.flatMap(({ data }) => data.keywords.map(reduceSpelling)));
  const topics = content.topics.map(({ id, data }) => ({ ...data, id }));
  const counts = countAliases(topics, sentences);
  return content.topics.flatMap((entry, index) => {
    const topic = topics[index];
    if (!topic) return [];
    return topic.aliases.flatMap((alias, place) => {
      const form = reduceSpelling(alias);
      const seen = [form, `${form}s`].reduce((sum, key) => sum + (counts.get(`${topic.id} ${key}`) ?? 0), 0);
      // A plain word is told as such.
      if (seen < most || keywords.has(form) || isCode(alias) || isPlain(alias)) return [];
      const added = countAdded(topics, topic, alias, sentences);
      if (added < most) return [];
      return problemAt(entry, ["aliases", place], {
        message: `“${alias}” stands in ${added} of the ${sentences.length} sentences where nothing else names the topic \`${topic.id}\`: so common a word says too little, and each of them would lead there.`,
        hint: "Write a longer spelling that means this topic alone; if it is the word for it, make it the `name`.",
      });
    });
  });
}

/** A spelling tells its topic from everything else that is written. */
export const spellingIsTelling: Rule = {
  name: "spelling-is-telling",
  truth:
    "No spelling of a topic or an abbreviation is a word of every text, and no alias leads from a large part of the prose.",
  needsEveryEntry: true,
  check(input) {
    const plain = input.content.topics.flatMap((topic) =>
      searchNamesOf(topic.data)
        .filter(isPlain)
        .map((spelling) =>
          problemAt(topic, fieldOf(topic.data, spelling), {
            message: `“${spelling}” is a word of every text, so it cannot name the topic \`${topic.id}\`: prose would lead there wherever it stands.`,
            hint: "Write a spelling that means this topic alone.",
          }),
        ),
    );
    const forms = input.content.abbreviations.flatMap((entry) =>
      entry.data.forms.flatMap((form, index) =>
        isPlain(form)
          ? problemAt(entry, ["forms", index], {
              message: `“${form}” is a word of every text, so it cannot stand for \`${entry.id}\`: it would be explained wherever it stands.`,
              hint: "Write a form that means this abbreviation alone.",
            })
          : [],
      ),
    );
    return [...plain, ...forms, ...findFrequent(input)];
  },
};
