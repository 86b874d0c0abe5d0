import { suggest } from "../../problems/find-nearest.ts";
import type { Problem } from "../../problems/problem.ts";
import type { TopicKind } from "../../schemas/topic.ts";
import type { DataPath } from "../../source/parse-file.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { problemAt, type Rule, type RuleInput } from "../rule.ts";

const name = "link-resolves";

/** One link from an entry to another. */
interface Link {
  from: ContentEntry;
  path: DataPath;
  /** What the target is called: `section`. */
  kind: string;
  target: string;
  candidates: ReadonlySet<string>;
}

/** Kinds of topic that each field of a finding may name. */
const kindsByField: Record<"tumors" | "cellLines" | "cargo" | "targets" | "drugs" | "process", readonly TopicKind[]> = {
  tumors: ["tumor"],
  cellLines: ["cell-line"],
  cargo: ["cargo", "target", "drug"],
  targets: ["target", "pathway", "cargo", "cell-type", "cell-line"],
  drugs: ["drug"],
  process: ["process"],
};

/** Every link between two entries, each with the ids it may name. */
function collectLinks({ content }: RuleInput): Link[] {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map((entry) => entry.id));
  const references = ids(content.references);
  const sections = ids(content.sections);
  const topics = ids(content.topics);
  const numbers = new Set(content.references.map((reference) => reference.data["citation-label"]));
  const topicsOf = (kinds: readonly TopicKind[]) =>
    ids(content.topics.filter((topic) => kinds.includes(topic.data.kind)));
  const byField = Object.entries(kindsByField).map(
    ([field, kinds]) => [field as keyof typeof kindsByField, kinds.join(" or "), topicsOf(kinds)] as const,
  );
  const sources = topicsOf(["source"]);
  // What is studied without a vesicle is a molecule that vesicles are said to carry.
  const molecules = topicsOf(["cargo", "target"]);
  const places = topicsOf(["tumor", "cell-line", "cell-type"]);
  const notes = ids(content.notes);
  const findings = ids(content.findings);
  return [
    ...content.references.flatMap((from) => {
      const target = from.data.custom.sameWorkAs;
      return target
        ? [{ from, path: ["custom", "sameWorkAs"], kind: "reference number", target, candidates: numbers }]
        : [];
    }),
    ...content.sections.flatMap((from) => {
      const target = from.data.parent;
      return target ? [{ from, path: ["parent"], kind: "section", target, candidates: sections }] : [];
    }),
    ...content.review.map((from) => ({
      from,
      path: ["table", "section"],
      kind: "section",
      target: from.data.table.section,
      candidates: sections,
    })),
    ...content.figures.map((from) => ({
      from,
      path: ["section"],
      kind: "section",
      target: from.data.section,
      candidates: sections,
    })),
    ...content.topics.flatMap((from) => {
      const target = from.data.broader;
      return target ? [{ from, path: ["broader"], kind: "topic", target, candidates: topics }] : [];
    }),
    ...content.findings.flatMap((from) => [
      { from, path: ["section"], kind: "section", target: from.data.section, candidates: sections },
      {
        from,
        path: ["source", "topic"],
        ...(from.data.source.class === "no-vesicle"
          ? { kind: "topic of kind cargo or target", candidates: molecules }
          : { kind: "topic of kind source", candidates: sources }),
        target: from.data.source.topic,
      },
      ...from.data.references.map((target, index) => ({
        from,
        path: ["references", index],
        kind: "reference",
        target,
        candidates: references,
      })),
      ...(["raised", "lowered"] as const).flatMap((field) =>
        from.data[field].map((target, index) => ({
          from,
          path: [field, index],
          kind: "target of this finding",
          target,
          candidates: new Set(from.data.targets),
        })),
      ),
      ...byField.flatMap(([field, kinds, candidates]) =>
        from.data[field].map((target, index) => ({
          from,
          path: [field, index],
          kind: `topic of kind ${kinds}`,
          target,
          candidates,
        })),
      ),
    ]),
    ...content.pathways.flatMap((from) => [
      { from, path: ["section"], kind: "section", target: from.data.section, candidates: sections },
      ...from.data.findings.map((number, index) => ({
        from,
        path: ["findings", index],
        kind: "finding",
        target: String(number),
        candidates: findings,
      })),
      ...from.data.nodes.map((node, index) => ({
        from,
        path: ["nodes", index, "topic"],
        kind: "topic",
        target: node.topic,
        candidates: topics,
      })),
      ...from.data.edges.flatMap((edge, index): Link[] => {
        const toLinks = (field: "references" | "in" | "notes", kind: string, candidates: ReadonlySet<string>) =>
          edge[field].map((target, position) => ({
            from,
            path: ["edges", index, field, position],
            kind,
            target,
            candidates,
          }));
        const { section } = edge;
        return [
          ...toLinks("references", "reference", references),
          ...toLinks("in", "topic of kind tumor or cell-line or cell-type", places),
          ...toLinks("notes", "note", notes),
          ...(section
            ? [{ from, path: ["edges", index, "section"], kind: "section", target: section, candidates: sections }]
            : []),
        ];
      }),
    ]),
  ];
}

/** Every id that an entry names belongs to an entry of the right kind. */
export const linkResolves: Rule = {
  name,
  truth: "Every link between two entries has its target.",
  namesEntries: true,
  check(input) {
    return collectLinks(input)
      .filter((link) => !link.candidates.has(link.target) && !input.unread.has(link.target))
      .map((link): Problem =>
        problemAt(name, link.from, link.path, {
          message: `There is no ${link.kind} \`${link.target}\`.`,
          hint: suggest(link.target, link.candidates, "correct the id, or add the entry."),
        }),
      );
  },
};
