import { suggestLater } from "../../problems/find-nearest.ts";
import type { Link, LinkKind } from "../../schemas/link.ts";
import { schemas, type KindName } from "../../schemas/schemas.ts";
import type { Content, ContentEntry } from "../../source/read-content.ts";
import { findLinks, type FoundLink } from "../links.ts";
import { problemAt, type Fault, type Rule, type RuleInput } from "../rule.ts";

/** The kind of entry that each kind of link leads to; sentences and rows are parts of entries. */
const entryKinds: Readonly<Record<Exclude<LinkKind, "sentence" | "row">, KindName>> = {
  reference: "references",
  "reference number": "references",
  section: "sections",
  topic: "topics",
  finding: "findings",
  note: "notes",
  figure: "figures",
  abbreviation: "abbreviations",
};

/** What an entry is called by links of a kind. */
const nameOf = (to: LinkKind, entry: ContentEntry): string =>
  to === "reference number" ? (entry as ContentEntry<"references">).data["citation-label"] : entry.id;

/** The names that links of a kind may use; a sentence is looked for in its section. */
function listNames({ to, kinds }: Link, content: Content): string[] {
  if (to === "sentence") throw new Error("sentences have no name outside their section");
  if (to === "row") return content.findings.flatMap(({ data }) => (data.printed ? String(data.printed.row) : []));
  return content[entryKinds[to]]
    .filter((entry) => !kinds || kinds.includes((entry as ContentEntry<"topics">).data.kind))
    .map((entry) => nameOf(to, entry));
}

/** Finds the names that links of a kind may use, each list worked out once. */
function newCandidates({ content }: RuleInput): (link: Link) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (link) => {
    const key = [link.to, ...(link.kinds ?? [])].join(" ");
    const set = known.get(key) ?? new Set(listNames(link, content));
    known.set(key, set);
    return set;
  };
}

/** What is wrong with a link and what to do about it; nothing when it has its target. */
function judge(
  found: FoundLink,
  entry: ContentEntry,
  kind: KindName,
  input: RuleInput,
  candidatesOf: (link: Link) => ReadonlySet<string>,
): Pick<Fault, "message" | "hint"> | undefined {
  const { link, section } = found;
  const value = String(found.value);
  if (input.unread.has(value)) return undefined; // it is there, but could not be read
  if (link.to === "sentence") {
    const paragraphs = input.wholeProse.get(section ?? "")?.paragraphs;
    // A section that is missing is reported where it is named, one that cannot be counted where it is written.
    if (!paragraphs || paragraphs.some(({ sentences }) => sentences.some(({ id }) => id === value))) return undefined;
    return {
      message: `The section \`${section ?? ""}\` has no sentence ${value}.`,
      hint: `Its paragraphs have ${paragraphs.map(({ sentences }) => sentences.length).join(", ")} sentences; count lines from 1.`,
    };
  }
  const candidates = candidatesOf(link);
  if (candidates.has(value)) {
    if (link.to === "row" || entryKinds[link.to] !== kind || nameOf(link.to, entry) !== value) return undefined;
    return { message: `\`${value}\` names itself here.`, hint: "Name another one, or remove the link." };
  }
  if (link.to === "row")
    return { message: `No finding is row ${value} of Table 1.`, hint: "Correct the number of the row." };
  const wanted = link.kinds ? `topic of kind ${link.kinds.join(" or ")}` : link.to;
  const mistaken = findMistaken(link, value, input.content);
  return {
    message: `There is no ${wanted} \`${value}\`.`,
    hint: mistaken ?? suggestLater(value, candidates, "correct the id, or add the entry."),
  };
}

/** What an author took for the name of another thing, if so: a topic of another kind, or the number of a reference for its key. */
function findMistaken({ to, kinds }: Link, value: string, { topics, references }: Content): string | undefined {
  const topic = kinds && topics.find(({ id }) => id === value);
  if (topic) return `The topic \`${value}\` is of kind ${topic.data.kind}: name another, or correct its kind.`;
  const numbered = to === "reference" && references.find(({ data }) => data["citation-label"] === value);
  return numbered ? `The key of reference ${value} is \`${numbered.id}\`: write that.` : undefined;
}

/** Every entry, sentence or row that an entry names is there, and of the right kind. Which fields are links, schemas say. */
export const linkResolves: Rule = {
  name: "link-resolves",
  truth: "Every link from an entry has its target.",
  namesEntries: true,
  check(input) {
    const candidatesOf = newCandidates(input);
    return (Object.keys(schemas) as KindName[]).flatMap((kind) =>
      input.content[kind].flatMap((entry): Fault[] =>
        findLinks(schemas[kind], entry.data).flatMap((found) => {
          const wording = judge(found, entry, kind, input, candidatesOf);
          return wording ? problemAt(entry, found.path, wording) : [];
        }),
      ),
    );
  },
};
