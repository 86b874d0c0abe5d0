import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { spellingsOf } from "../src/graph/spellings.ts";
import type { ReferenceEntry } from "../src/schemas/reference.ts";
import type { TopicEntry } from "../src/schemas/topic.ts";
import { normalizeWords } from "../src/search/normalize-words.ts";
import type { SearchTopic } from "../src/search/search-topics.ts";
import type { Vocabulary } from "../src/search/search-vocabulary.ts";

const folder = "content/topics";
const entries = readdirSync(folder).map((file) => ({
  id: basename(file, ".yaml"),
  data: parse(readFileSync(join(folder, file), "utf8")) as TopicEntry,
}));

/** The topics of the review as the search knows them. */
export const searchTopics: readonly SearchTopic[] = entries.map(({ id, data }) => ({
  id,
  name: data.name,
  spellings: spellingsOf(data),
}));

/** A vocabulary from the topics and the titles, authors and years of the references, without building the site. */
export function readVocabulary(): Vocabulary {
  const references = JSON.parse(readFileSync("content/references.json", "utf8")) as ReferenceEntry[];
  const texts = [
    ...searchTopics.flatMap((topic) => topic.spellings),
    ...entries.map(({ data }) => data.definition),
    ...references.map((reference) => reference.title),
    ...references.flatMap(({ author }) =>
      author.map((name) => `${name["non-dropping-particle"] ?? ""} ${name.family}`),
    ),
    ...references.map(({ issued }) => String(issued["date-parts"][0][0])),
    ...references.flatMap(({ DOI, PMID }) => [DOI ?? "", PMID ?? ""]),
  ];
  return {
    topics: [...searchTopics],
    words: [...new Set(texts.flatMap(normalizeWords))].sort(),
    references: references.length,
  };
}
