import * as library from "ro-crate";
import { describe, expect, test } from "vitest";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { linkMinimal, linkRealWithNotes } from "../../link-prose.ts";

/** What the library's own types leave out: its list of faults. */
interface CrateValidator {
  crate: unknown;
  results: { status: string; message: string }[];
  parseJSON: (json: unknown) => void;
  rootDataEntity: () => void;
  checkFiles: (files: Record<string, { exists: boolean; inCrate: boolean; isDir: boolean }>) => void;
}
const { ROCrate, Validator } = library as unknown as {
  ROCrate: typeof library.ROCrate;
  Validator: new () => CrateValidator;
};

interface Entity {
  "@id": string;
  "@type": string;
  [term: string]: unknown;
}
interface Crate {
  "@context": string;
  "@graph": Entity[];
}

const review = linkRealWithNotes();
const files = toDataFiles(review, { ...review.article, home: "https://example.org/review" });
const read = (list: typeof files): Crate =>
  JSON.parse(list.find(({ path }) => path === "ro-crate-metadata.json")?.text ?? "") as Crate;
const crate = read(files);
/** What describes the files stands beside what it describes, since nothing holds its own checksum. */
const besides = ["ro-crate-metadata.json", "index.json", "SHA256SUMS"];
const described = files.map(({ path }) => path).filter((path) => !besides.includes(path));

/** What the library of RO-Crates finds wrong with a crate whose folder holds the files given. */
function findFaults(value: unknown, paths: readonly string[]): unknown[] {
  const validator = new Validator();
  validator.parseJSON(value);
  if (validator.crate) {
    validator.rootDataEntity();
    validator.checkFiles(
      Object.fromEntries(paths.map((path) => [path, { exists: true, inCrate: false, isDir: false }])),
    );
  }
  return validator.results.filter(({ status }) => status !== "success");
}

test("the library of RO-Crates finds no fault, and each file of the folder in it", () => {
  expect(findFaults(crate, described)).toEqual([]);
});

test("so it does for the smallest review", () => {
  const minimal = linkMinimal();
  const own = toDataFiles(minimal, minimal.article);
  const paths = own.map(({ path }) => path).filter((path) => !besides.includes(path));
  expect(findFaults(read(own), paths)).toEqual([]);
});

describe("the library would find", () => {
  const change = (by: (entity: Entity) => Entity | undefined): Crate => ({
    ...crate,
    "@graph": crate["@graph"].flatMap((entity) => by(entity) ?? []),
  });
  test.each([
    ["a file that is not there", crate, described.slice(1)],
    ["a file that is not described", crate, [...described, "more.csv"]],
    [
      "a dataset without a licence",
      change(({ license, ...entity }) => (license ? (entity as Entity) : ({ ...entity, license } as Entity))),
      described,
    ],
  ])("%s", (_, changed, paths) => {
    expect(findFaults(changed, paths).length).toBeGreaterThan(0);
  });
});

test("every term is one that the context of RO-Crates has, and every id is described", () => {
  const read = new ROCrate(crate, { array: true, link: true });
  const ids = new Set(crate["@graph"].map((entity) => entity["@id"]));
  for (const entity of crate["@graph"]) {
    for (const [term, value] of Object.entries(entity)) {
      if (term.startsWith("@")) continue;
      expect(read.resolveTerm(term), term).toMatch(/^http/);
      for (const target of [value].flat()) {
        if (typeof target === "object" && target !== null && "@id" in target && term !== "conformsTo")
          expect(ids.has(String(target["@id"])), String(target["@id"])).toBe(true);
      }
    }
  }
});
