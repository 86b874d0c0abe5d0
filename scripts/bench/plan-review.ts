import type { Effect } from "../../src/schemas/finding.ts";
import type { TopicKind } from "../../src/schemas/topic.ts";
import { type Chooser, newChooser, toWord } from "./made-up.ts";

/**
 * About what the review of this site has, for its 92 references; a made-up one has the same in proportion. Not raised with
 * the content, so that what was measured can be compared.
 */
const real = {
  references: 92,
  sections: 10,
  paragraphs: 32,
  sentences: 113,
  rows: 12,
  findings: 79,
  onMap: 42,
  pathways: 41,
  notes: 104,
  abbreviations: 18,
  figures: 2,
  topics: {
    tumor: 11,
    process: 27,
    source: 20,
    cargo: 47,
    target: 31,
    pathway: 4,
    drug: 6,
    "cell-line": 7,
    "cell-type": 14,
    structure: 8,
  } satisfies Record<TopicKind, number>,
};

/** How many processes are columns of the map of the evidence, however many there are. */
export const mapColumns = 6;

/** How many of a thing there are for every so many others, never fewer than the least that holds together. */
const scale = (count: number, size: number, least = 1) => Math.max(least, Math.round((count * size) / real.references));

/** A topic as others name it. */
export interface PlannedTopic {
  kind: TopicKind;
  id: string;
  name: string;
  /** From 0, among all topics. */
  index: number;
}

/** A sentence and the works that it cites. */
interface PlannedSentence {
  section: string;
  /** `p2s3` */
  id: string;
  paragraph: number;
  keys: string[];
  topics: PlannedTopic[];
}

/** A finding with the one sentence that states it. */
export interface PlannedFinding {
  number: number;
  sentence: PlannedSentence;
  keys: string[];
  source: PlannedTopic;
  tumor: PlannedTopic;
  process: PlannedTopic;
  cargo: PlannedTopic;
  target: PlannedTopic;
  effect: Effect;
}

/** What stands in a made-up review, before any of it is put in words. */
export interface ReviewPlan {
  size: number;
  choose: Chooser;
  /** Cite keys, by number. */
  keys: string[];
  topics: PlannedTopic[];
  topicsOf: (kind: TopicKind) => PlannedTopic[];
  sections: string[];
  sentences: PlannedSentence[];
  rows: number;
  findings: PlannedFinding[];
  pathways: number;
  notes: string[];
  abbreviations: number;
  figures: number;
}

/** Shares things out: the thing of `list` that comes at `index` of `count`. */
export function share<Value>(list: readonly Value[], index: number, count: number): Value {
  const value = list[Math.floor((index * list.length) / count)];
  if (value === undefined) throw new Error(`nothing stands at ${index} of ${count}`);
  return value;
}

function planTopics(size: number): PlannedTopic[] {
  const kinds = Object.entries(real.topics) as [TopicKind, number][];
  return kinds
    .flatMap(([kind, count]) => Array.from({ length: scale(count, size, 2) }, () => kind))
    .map((kind, index) => ({ kind, index, id: toWord(index * 5).toLowerCase(), name: toWord(index * 5) }));
}

/** Every work is cited by a sentence, every ninth by one more; every topic is named by one. */
function planSentences(sections: readonly string[], keys: readonly string[], topics: readonly PlannedTopic[]) {
  const size = keys.length;
  const paragraphs = Math.max(sections.length, scale(real.paragraphs, size));
  const length = Math.max(paragraphs, scale(real.sentences, size));
  const places = Array.from({ length }, (_, index) => Math.floor((index * paragraphs) / length));
  const planned = places.map((paragraph, index): PlannedSentence => {
    const section = share(sections, paragraph, paragraphs);
    const first = Math.ceil((sections.indexOf(section) * paragraphs) / sections.length);
    const number = index - places.indexOf(paragraph) + 1;
    const id = `p${paragraph - first + 1}s${number}`;
    return { section, id, paragraph: paragraph - first + 1, keys: [], topics: [] };
  });
  keys.forEach((key, index) => {
    share(planned, index, size).keys.push(key);
    if (index % 9 === 8) {
      const again = share(planned, (index * 7) % size, size);
      if (!again.keys.includes(key)) again.keys.push(key);
    }
  });
  topics.forEach((topic, index) => share(planned, (index * 31) % topics.length, topics.length).topics.push(topic));
  return planned;
}

const effects: readonly Effect[] = [
  "promotes",
  "suppresses",
  "promotes",
  "suppresses",
  "promotes",
  "neutral",
  "unclear",
];

function planFindings(plan: Omit<ReviewPlan, "findings">): PlannedFinding[] {
  const { size, choose, sentences, rows, topicsOf } = plan;
  const citing = sentences.filter(({ keys }) => keys.length > 0);
  const count = scale(real.findings, size, rows);
  const [hub, second] = topicsOf("source");
  const columns = topicsOf("process").slice(0, mapColumns);
  return Array.from({ length: count }, (_, index): PlannedFinding => {
    const sentence = share(citing, index, count);
    const isUncited = index >= rows && index % 13 === 12;
    const thrown = choose.below(100);
    const source = thrown < 42 ? hub : thrown < 63 ? second : choose.one(topicsOf("source"));
    if (!source) throw new Error("a review has at least two sources");
    return {
      number: index + 1,
      sentence,
      keys: isUncited ? [] : sentence.keys.slice(0, index >= rows && index % 3 === 0 ? 2 : 1),
      source,
      tumor: choose.one(topicsOf("tumor")),
      process: choose.one(choose.below(real.findings) < real.onMap ? columns : topicsOf("process")),
      cargo: choose.one(topicsOf("cargo")),
      target: choose.one(topicsOf("target")),
      effect: choose.one(effects),
    };
  });
}

/** Plans a review that cites `size` works, the same in every run. */
export function planReview(size: number): ReviewPlan {
  const keys = Array.from({ length: size }, (_, index) => `${toWord(index).toLowerCase()}man${1990 + (index % 29)}`);
  const topics = planTopics(size);
  const kinds = Map.groupBy(topics, ({ kind }) => kind);
  const sections = Array.from({ length: scale(real.sections, size, 2) }, (_, index) => `section-${index + 1}`);
  const plan = {
    size,
    choose: newChooser(size),
    keys,
    topics,
    topicsOf: (kind: TopicKind) => kinds.get(kind) ?? [],
    sections,
    sentences: planSentences(sections, keys, topics),
    rows: scale(real.rows, size),
    pathways: scale(real.pathways, size),
    notes: Array.from({ length: scale(real.notes, size) }, (_, index) => `note-${index + 1}`),
    abbreviations: scale(real.abbreviations, size),
    figures: scale(real.figures, size),
  };
  return { ...plan, findings: planFindings(plan) };
}
