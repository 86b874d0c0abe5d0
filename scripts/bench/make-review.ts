// A made-up review that passes every rule, of any size, to see how the build grows with its content.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { fill, toWord } from "./made-up.ts";
import { makePathways } from "./make-pathways.ts";
import { mapColumns, planReview, share, type PlannedFinding, type ReviewPlan } from "./plan-review.ts";

const published = "2018-08-06";

const toReview = ({ size, rows, sections }: ReviewPlan) => ({
  title: `A made-up review of ${size} works`,
  kind: "Review",
  authors: [{ given: "Ada", family: "Bakelu", initials: "A", affiliations: [1], corresponding: true }],
  affiliations: [{ number: 1, name: "An institute that is nowhere" }],
  journal: { title: "Journal of Measures", abbreviation: "J Meas" },
  volume: "1",
  issue: "1",
  pages: "1-99",
  doi: "10.5555/measure",
  url: "https://example.org/measure",
  received: "2018-02-05",
  accepted: "2018-07-14",
  published,
  keywords: ["measure"],
  funding: ["Nobody"],
  contributions: [{ authors: ["AB"], did: "made all of it up" }],
  competingInterests: "There are none.",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  referenceCount: size,
  table: { rows, section: sections.at(-1) },
  recordsLookedUp: published,
  content: { version: "1.0.0", updated: published },
  site: {
    name: `Measure of ${size}`,
    shortName: "Measure",
    subject: "vesicles that nobody has seen",
    headline: "What stands here was made up to be measured.",
  },
});

const toReferences = ({ keys, topics, choose }: ReviewPlan) =>
  keys.map((key, index) => ({
    id: key,
    "citation-label": String(index + 1),
    type: "article-journal",
    title: `${share(topics, index % topics.length, topics.length).name} in vesicles of ${choose.one(topics).name}: ${fill(choose, 8)}`,
    author: Array.from({ length: 6 }, (_, place) => ({
      family: `${toWord(place === 0 ? index : choose.below(5000))}man`,
      given: "ABCDEF".charAt(place),
    })),
    "container-title": `J ${toWord(index % 60)}`,
    volume: String(1 + (index % 80)),
    page: `${index + 1}-${index + 9}`,
    issued: { "date-parts": [[1990 + (index % 29)]] },
    DOI: `10.5555/measure.${index + 1}`,
    custom: { authorsTruncated: true, identifiers: { status: "derived", source: "made up with the work" } },
  }));

const toAbbreviation = (index: number) => `Q${toWord(index).slice(0, 3).toUpperCase()}${index + 1}`;

const toTopics = ({ topics, topicsOf, choose }: ReviewPlan) =>
  topics.map((topic) => {
    const { kind, id, name, index } = topic;
    const [widest] = topicsOf(kind);
    const place = topicsOf(kind).indexOf(topic);
    return {
      path: `topics/${id}.yaml`,
      data: {
        kind,
        name,
        aliases: [1, 2, 3, 4].map((step) => toWord(index * 5 + step)),
        definition: `What is called ${name} is ${fill(choose, 14)}.`,
        ...(place > 0 && place % 3 === 0 && widest && { broader: widest.id }),
        ...(kind === "process" && place < mapColumns && { mapOrder: place + 1 }),
        unidentified: "Made up.",
      },
    };
  });

function toSections({ sections, sentences, abbreviations, choose, size }: ReviewPlan) {
  const bySection = Map.groupBy(sentences, ({ section }) => section);
  return sections.map((section, index) => {
    const paragraphs = Map.groupBy(bySection.get(section) ?? [], ({ paragraph }) => paragraph);
    const body = [...paragraphs.values()]
      .map((lines) =>
        lines
          .map(({ keys, topics }) => {
            const named = topics.map(({ name }) => name).join(" and ");
            const marker = keys.length > 0 ? ` [${keys.map((key) => `@${key}`).join("; ")}]` : "";
            const short = choose.below(3) === 0 ? `, or ${toAbbreviation(choose.below(abbreviations))},` : "";
            return `Vesicles with ${named || "nothing"}${short} were ${fill(choose, 20)}${marker}.`;
          })
          .join("\n"),
      )
      .join("\n\n");
    const front = {
      title: `${toWord(index + 7)} of ${size}, part ${index + 1}`,
      order: index + 1,
      ...(index % 5 > 0 && { parent: sections[index - (index % 5)] }),
      summary: `Part ${index + 1} tells ${fill(choose, 12)}.`,
      articleParagraphs: Array.from({ length: paragraphs.size }, (_, place) => place + 1),
    };
    return { path: `sections/${section}.md`, text: `---\n${stringify(front)}---\n\n${body}\n` };
  });
}

const toFinding = (finding: PlannedFinding, { rows, keys, choose }: ReviewPlan) => {
  const { number, sentence, source, tumor, process, cargo, target, effect } = finding;
  const isRow = number <= rows;
  return {
    title: `${cargo.name} of ${source.name} moves ${target.name}, case ${number}`,
    statement: `Vesicles of ${source.name} bring ${cargo.name} to ${tumor.name}, ${fill(choose, 14)}, case ${number}.`,
    ...(isRow && {
      printed: {
        table: 1,
        row: number,
        source: source.name,
        functions: [{ arrow: number % 2 === 0 ? "↑" : "↓", text: `${process.name} in vivo` }],
        target: target.name,
        reference: `[${keys.indexOf(finding.keys[0] ?? "") + 1}]`,
      },
    }),
    source: {
      topic: source.id,
      class: choose.below(5) === 0 ? "exosomes-in-general" : "msc",
      species: "human",
      tissue: "not stated",
    },
    tumors: number % 2 === 0 ? [tumor.id] : [],
    cellLines: [],
    cargo: [cargo.id],
    cargoOrigin: "native",
    targets: [target.id],
    ...(number % 4 === 0 && { raised: [target.id] }),
    ...(number % 4 === 2 && { lowered: [target.id] }),
    process: [process.id],
    models: [choose.one(["in vivo", "in vitro", "not stated"])],
    outcome: `${process.name} changes`,
    effect,
    effectGround: `Case ${number} was made up so.`,
    references: finding.keys,
    section: sentence.section,
    sentences: [sentence.id],
    basis: finding.keys.length > 0 ? "stated" : "uncited",
  };
};

const toNotes = ({ notes, sentences, findings, keys, choose }: ReviewPlan) =>
  notes.map((id, index) => {
    const { section, id: sentence } = share(sentences, index, notes.length);
    const reference = share(keys, index, notes.length);
    const before = notes[index - 1];
    return {
      path: `notes/${id}.yaml`,
      data: {
        title: `What remains open of case ${index + 1}`,
        severity: choose.one(["A", "B", "B", "C"]),
        about: [
          { section, sentences: [sentence] },
          index % 2 === 0 ? { finding: share(findings, index, notes.length).number } : { reference },
        ],
        note: `Of ${toWord(index)} it is said [@${reference}] that ${fill(choose, 42)}.`,
        restsOn: [{ kind: "text", what: `the sentence about ${toWord(index)}` }],
        ...(before && { relatedTo: [before] }),
      },
    };
  });

/** The files of a made-up review that cites `size` works: their texts by path below the content directory. */
export function makeReview(size: number): Record<string, string> {
  const plan = planReview(size);
  const { abbreviations, figures, sections, findings } = plan;
  const entries: { path: string; data: unknown }[] = [
    { path: "review.yaml", data: toReview(plan) },
    {
      path: "abbreviations.yaml",
      data: Array.from({ length: abbreviations }, (_, index) => toAbbreviation(index)).map((id) => ({
        id,
        expansion: `what ${id} stands for`,
        forms: [id],
      })),
    },
    {
      path: "figures.yaml",
      data: Array.from({ length: figures }, (_, index) => ({
        number: index + 1,
        section: share(sections, index, figures),
        title: `What nobody saw, ${index + 1}`,
        parts: [{ text: "A vesicle." }],
        imageInArticle: "https://example.org/measure",
      })),
    },
    ...toTopics(plan),
    ...findings.map((finding) => ({ path: `findings/${finding.number}.yaml`, data: toFinding(finding, plan) })),
    ...toNotes(plan),
    ...makePathways(plan),
  ];
  return {
    ...Object.fromEntries(entries.map(({ path, data }) => [path, stringify(data)])),
    ...Object.fromEntries(toSections(plan).map(({ path, text }) => [path, text])),
    "references.json": `[\n${toReferences(plan)
      .map((reference) => JSON.stringify(reference))
      .join(",\n")}\n]\n`,
    "moved.yaml": "[]\n",
    "addresses.txt": "/\n",
  };
}

/** Writes such a review into a folder, which is made if need be. */
export function writeReview(size: number, folder: string): void {
  for (const [path, text] of Object.entries(makeReview(size))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
