import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { getAttribute, listFiles } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { readWithCitationJs } from "../read-citations.ts";
import { getPage, sitePages } from "./site-pages.ts";

const folder = join(siteDirectory, "data");
const read = (path: string) => readFileSync(join(siteDirectory, path), "utf8");
const readJson = (path: string): unknown => JSON.parse(read(path));

test("every file of the folder has its checksum, and the checksum is that of its bytes", () => {
  const sums = read("data/SHA256SUMS").trim().split("\n");
  // The graph's ids are addresses of wherever the site lives, so it is no fixed file.
  const others = ["index.html", "SHA256SUMS", "graph.jsonld", "linkset.json"];
  const files = listFiles(folder).filter((file) => !others.includes(file));
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(files.sort());
  for (const line of sums) {
    const bytes = readFileSync(join(folder, line.slice(66)));
    expect(createHash("sha256").update(bytes).digest("hex"), line).toBe(line.slice(0, 64));
  }
});

test("the files for Excel keep their byte order mark, and no other file has one", () => {
  const marked = listFiles(folder).filter(
    (file) => readFileSync(join(folder, file)).subarray(0, 3).toString("hex") === "efbbbf",
  );
  const tables = ["edges", "findings", "nodes", "notes", "references", "topics"];
  expect(marked.sort()).toEqual(tables.map((table) => `${table}-excel.csv`));
});

test("the page of the data leads to every file and every schema but the twins' own", () => {
  const links = getPage("/data/").elements.flatMap((element) => getAttribute(element, "href") ?? []);
  const files = listFiles(folder).filter((file) => file !== "index.html");
  expect(files.filter((file) => !links.includes(`/data/${file}`))).toEqual(["schemas/section.schema.json"]);
});

test("every reference can be taken as BibTeX, RIS and CSL-JSON that say the same", () => {
  const references = readJson("data/references.json") as { title: string; "citation-key": string }[];
  expect(references.length).toBeGreaterThan(0);
  references.forEach((reference, index) => {
    const file = (format: string) => read(`references/${index + 1}.${format}`);
    expect(JSON.parse(file("json"))).toEqual([reference]);
    for (const format of ["bib", "ris"]) {
      const records = readWithCitationJs(file(format));
      expect(records.map(({ id, title }) => [id, title])).toEqual([[reference["citation-key"], reference.title]]);
    }
  });
});

test("every page of a finding, a topic, a section and the review links to its twin, the record of the data", () => {
  const records = new Map(
    [
      ...(readJson("data/findings.json") as { address: string }[]),
      ...(readJson("data/topics.json") as { address: string }[]),
    ].map((record) => [record.address, record]),
  );
  const review = readJson("data/review.json") as { address: string; sections: { address: string }[] };
  records.set(review.address, review);
  for (const section of review.sections) records.set(section.address, section);
  // A page that only leads on to where its thing is now has no record of its own.
  const leadsOn = ({ elements }: (typeof sitePages)[number]) =>
    elements.some(
      (element) => getAttribute(element, "name") === "robots" && getAttribute(element, "content") === "noindex",
    );
  const pages = sitePages.filter(
    (page) => /^\/(?:(?:findings|topics|sections)\/.+|review\/)$/.test(page.address) && !leadsOn(page),
  );
  expect(pages.map(({ address }) => address).sort()).toEqual([...records.keys()].sort());
  for (const page of pages) {
    const twin = page.address.replace(/\/$/, ".json");
    expect(
      page.elements.some((element) => getAttribute(element, "href") === twin),
      twin,
    ).toBe(true);
    expect(readJson(twin)).toMatchObject(records.get(page.address) ?? {});
  }
});

test("no address or fragment that the data name is missing", () => {
  const offered = new Set(
    sitePages.flatMap((page) => [
      page.address,
      ...page.elements.flatMap((element) => getAttribute(element, "id") ?? []).map((id) => `${page.address}#${id}`),
    ]),
  );
  const named = ["findings", "topics", "notes", "review"].flatMap((name) =>
    [...read(`data/${name}.json`).matchAll(/"address": "([^"]+)"/g)].map((match) => match[1] ?? ""),
  );
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((address) => !offered.has(address))).toEqual([]);
});

test("pathways as GPML name the authors of a work as the data do, and identify none by a DOI that was only derived", () => {
  const works = readJson("data/references.json") as {
    author: { family?: string; literal?: string }[];
    note?: string;
  }[];
  const files = listFiles(join(siteDirectory, "pathways")).filter((file) => file.endsWith(".gpml"));
  const told = files.flatMap((file) =>
    [...read(`pathways/${file}`).matchAll(/<bp:PublicationXref rdf:id="r(\d+)">(.*?)<\/bp:PublicationXref>/g)].map(
      ([, number = "", text = ""]) => ({ work: works[Number(number) - 1], text }),
    ),
  );
  expect(told.length).toBeGreaterThan(50);
  for (const { work, text } of told) {
    const authors = [...text.matchAll(/<bp:AUTHORS>(.*?)<\/bp:AUTHORS>/g)].map(([, name = ""]) => name);
    expect(authors).toHaveLength(work?.author.length ?? 0);
    const names = work?.author.map(({ family, literal }) => family ?? literal ?? "") ?? [];
    expect(authors.filter((author, at) => !author.startsWith(names[at] ?? "?"))).toEqual([]);
    if (work?.note?.includes("derived")) expect(text).not.toContain("<bp:DB>DOI</bp:DB>");
  }
});
