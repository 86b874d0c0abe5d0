// The evidence counted anew from the files of content/, by plain loops and without src/: the other route of the tests.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** What a finding means for the tumor. */
export type Effect = "promotes" | "suppresses" | "neutral" | "unclear";
interface FindingFile {
  title: string;
  statement: string;
  source: { class: string };
  raised?: string[];
  lowered?: string[];
  cargo: string[];
  drugs?: string[];
  tumors: string[];
  targets: string[];
  process: string[];
  effect: Effect;
  cargoOrigin: string;
  references: string[];
  section: string;
  sentences?: string[];
}
interface TopicFile {
  name: string;
  kind: string;
  aliases?: string[];
  abbreviation?: string;
  broader?: string;
  mapOrder?: number;
}
interface NoteFile {
  title: string;
  severity: string;
  note: string;
  about: { section?: string; sentences?: string[]; finding?: number; reference?: string; figure?: number }[];
  restsOn: { what: string; url?: string; lookedUp?: string }[];
  status?: string;
}
interface ReferenceFile {
  id: string;
  "citation-label": string;
  issued: { "date-parts": [[number]] };
  custom: { sameWorkAs?: string };
}

/** Every YAML file of a folder, by its name. */
const readFolder = <Entry>(folder: string): Map<string, Entry> =>
  new Map(
    readdirSync(`content/${folder}`).map((file): [string, Entry] => [
      file.replace(".yaml", ""),
      parse(readFileSync(`content/${folder}/${file}`, "utf8")) as Entry,
    ]),
  );
export const topics = readFolder<TopicFile>("topics");
export const notes = readFolder<NoteFile>("notes");
export const findings = [...readFolder<FindingFile>("findings")]
  .map(([number, finding]) => ({ ...finding, number: Number(number) }))
  .sort((a, b) => a.number - b.number);
/** A finding of content/, with its number. */
export type Finding = (typeof findings)[number];
export const references = JSON.parse(readFileSync("content/references.json", "utf8")) as ReferenceFile[];
/** In the order of lists. */
export const effects: Effect[] = ["promotes", "suppresses", "neutral", "unclear"];

/** What a topic is called. */
export const nameOf = (topic: string): string => topics.get(topic)?.name ?? "";
/** The article’s number of a work. */
export const numberOf = (key: string): number => Number(references.find(({ id }) => id === key)?.["citation-label"]);
/** Number under which a work is counted: 24 prints the same work as 3. */
export const workOf = ({ custom, ...reference }: ReferenceFile): number =>
  Math.min(Number(reference["citation-label"]), Number(custom.sameWorkAs ?? Infinity));

/** Works of findings, each once and by number. */
export function worksOf(list: Finding[]): number[] {
  const works = new Set<number>();
  for (const finding of list) {
    for (const key of finding.references) {
      for (const reference of references) if (reference.id === key) works.add(workOf(reference));
    }
  }
  return [...works].sort((a, b) => a - b);
}

/** Whether a finding is about vesicles of MSCs, healthy or of a tumor: only these are counted. */
export const isOfMsc = ({ source }: Finding): boolean =>
  source.class === "msc" || source.class === "tumor-associated-msc";

/** How many works on MSC vesicles stand on each side of a list of findings, and how many of these are uncited. */
export function countSides(list: Finding[]): Record<"promoting" | "suppressing" | "neither" | "uncited", number> {
  const counted = list.filter(isOfMsc);
  const having = (...wanted: Effect[]) => worksOf(counted.filter(({ effect }) => wanted.includes(effect))).length;
  return {
    promoting: having("promotes"),
    suppressing: having("suppresses"),
    neither: having("neutral", "unclear"),
    uncited: counted.filter((finding) => finding.references.length === 0).length,
  };
}

export function widest(topic: string): string {
  let top = topic;
  for (let next = topics.get(top)?.broader; next; next = topics.get(top)?.broader) top = next;
  return top;
}

/** Findings by the widest tumor that they name; those that name none stand under nothing. */
export function byTumor(list: Finding[]): Map<string, Finding[]> {
  const rows = new Map<string, Finding[]>();
  for (const finding of list) {
    const tumors = new Set(finding.tumors.length > 0 ? finding.tumors.map(widest) : [""]);
    for (const tumor of tumors) rows.set(tumor, [...(rows.get(tumor) ?? []), finding]);
  }
  return rows;
}

export const columns = [...topics]
  .filter(([, topic]) => topic.mapOrder !== undefined)
  .sort(([, a], [, b]) => Number(a.mapOrder) - Number(b.mapOrder))
  .map(([id]) => id);
export const mapped = findings.filter(({ process }) => process.some((id) => columns.includes(id)));
export const rows = [...byTumor(mapped)].sort(
  ([a, aFindings], [b, bFindings]) =>
    Number(a === "") - Number(b === "") ||
    worksOf(bFindings.filter(isOfMsc)).length - worksOf(aFindings.filter(isOfMsc)).length ||
    nameOf(a).localeCompare(nameOf(b), "en"),
);
export const cells = rows.flatMap(([tumor, list]) =>
  columns.map((process) => ({
    id: `${tumor || "no-tumor"}-${process}`,
    tumor,
    process,
    findings: list.filter((finding) => finding.process.includes(process)),
  })),
);
/** Pairs of a promoting and a suppressing finding on MSC vesicles that share no work at all, or rest on different ones. */
function findOpposites(list: Finding[]): [Finding, Finding][] {
  const pairs: [Finding, Finding][] = [];
  for (const one of list) {
    for (const other of list) {
      if (one.effect !== "promotes" || other.effect !== "suppresses" || !isOfMsc(one) || !isOfMsc(other)) continue;
      const differs = worksOf([one]).some((work) => worksOf([other]).some((second) => second !== work));
      if (differs) pairs.push([one, other]);
    }
  }
  return pairs;
}
/** Whether different works report opposite effects. */
export const isDisputed = (list: Finding[]): boolean => findOpposites(list).length > 0;
/** Whether one work reports both effects and none opposes it. */
export const isContrast = (list: Finding[]): boolean =>
  !isDisputed(list) && countSides(list).promoting > 0 && countSides(list).suppressing > 0;

/** Whether works disagree on a target: same direction with opposite effects, or both directions in one tumor. */
function isTargetDisputed(id: string): boolean {
  const moving = (way: "raised" | "lowered") =>
    findings.filter((finding) => isOfMsc(finding) && finding[way]?.includes(id));
  if (isDisputed(moving("raised")) || isDisputed(moving("lowered"))) return true;
  return moving("raised").some((up) =>
    moving("lowered").some(
      (down) =>
        up.tumors.some((tumor) => down.tumors.some((other) => widest(tumor) === widest(other))) &&
        worksOf([up]).some((work) => worksOf([down]).some((other) => other !== work)),
    ),
  );
}

/** Findings on MSC vesicles that move a target. */
const movingOf = (id: string) =>
  findings.filter((finding) => isOfMsc(finding) && (finding.raised?.includes(id) || finding.lowered?.includes(id)));
const targets = [...topics]
  .filter(([, { kind }]) => kind === "target" || kind === "pathway")
  .sort(([, a], [, b]) => a.name.localeCompare(b.name, "en"))
  .map(([id]) => id);

/** Every matter on which works disagree, in the order of the page. */
export const disagreements = [
  ...cells.filter(({ tumor, findings: list }) => tumor !== "" && isDisputed(list)),
  ...targets.filter(isTargetDisputed).map((id) => ({ id: `target-${id}`, findings: movingOf(id) })),
];
/** Every tumor and process that one work alone reports both ways. */
export const contrasts = cells.filter(({ tumor, findings: list }) => tumor !== "" && isContrast(list));
/** Targets that different works move both ways, in different tumors and with effects to match. */
export const movedBothWays = targets
  .filter((id) => !isTargetDisputed(id) && isDisputed(movingOf(id)))
  .filter((id) =>
    ["raised", "lowered"].every((way) => movingOf(id).some((finding) => finding[way as "raised"]?.includes(id))),
  )
  .map((id) => ({ id: `target-${id}`, findings: movingOf(id) }));
