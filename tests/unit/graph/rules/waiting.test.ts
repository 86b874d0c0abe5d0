import { expect, test } from "vitest";
import { checkContent } from "../../../../src/graph/check-content.ts";
import { rules } from "../../../../src/graph/rules/index.ts";
import { parseProse } from "../../../../src/prose/parse-prose.ts";
import { readContent } from "../../../../src/source/read-content.ts";
import type { SourceFile } from "../../../../src/source/read-files.ts";
import { readMinimal } from "../../../read-fixture.ts";

const spoil = (text: string) =>
  text
    .replace('"id":', '"unknown": 1, "id":')
    .replace(/^(?:---\n)?(?=[a-z])/, "$&unknown: 1\n")
    .replace(/^- (?=number)/, "- unknown: 1\n  ");

/** A review that holds, and in it the file with an entry whose loss a rule takes for a fault of others. */
interface Loss {
  unread: string;
  /** The text of files that the review has beside those of the smallest, or that begin otherwise. */
  changes?: Readonly<Record<string, (text: string) => string>>;
}

/** A finding beside the row, on two works. */
const beside = (row: string) =>
  row
    .replace(/^printed:\n(?: .*\n)+/m, "")
    .replace(/^title: .*/, "title: Told of twice")
    .replace(/^statement: .*/m, "statement: Told of by another work, too.")
    .replace("[zhu2012]", "[zhu2012, gu2016]");

const losses: Readonly<Record<string, Loss>> = {
  "review-is-present": { unread: "review.yaml" },
  "numbers-are-complete": { unread: "references.json" },
  "reference-is-cited": { unread: "sections/abstract.md" },
  "journal-is-printed": { unread: "references.json" },
  "section-order-holds": { unread: "sections/abstract.md" },
  "table-is-complete": { unread: "findings/1.yaml" },
  "finding-sentence-resolves": {
    unread: "references.json",
    changes: {
      "findings/2.yaml": () => beside(readMinimal().find(({ path }) => path === "findings/1.yaml")?.text ?? ""),
    },
  },
  "moved-address-is-free": {
    unread: "topics/vegf.yaml",
    changes: {
      "moved.yaml": () => "- { from: /topics/vegf-a/, to: /topics/vegf/, on: 2026-11-25, why: It is the same. }\n",
    },
  },
  "topic-is-mentioned": {
    unread: "findings/1.yaml",
    changes: {
      "topics/paclitaxel.yaml": () =>
        "kind: drug\nname: Paclitaxel\ndefinition: A drug.\nunidentified: Made for this test.\n",
      "findings/1.yaml": (text) => `${text}drugs: [paclitaxel]\n`,
    },
  },
  "spelling-is-telling": {
    unread: "review.yaml",
    changes: {
      "topics/msc.yaml": (text) => text.replace("cell]", "cell, exosomes]"),
      "sections/tumor-growth.md": (text) =>
        `${text.trimEnd()}\n${Array.from({ length: 30 }, (_, index) => `Exosomes do so in cells of culture ${index + 1}.\n`).join("")}`,
    },
  },
};

const files = ({ changes = {} }: Loss): SourceFile[] => {
  const minimal = readMinimal().map((file) => ({ ...file, text: changes[file.path]?.(file.text) ?? file.text }));
  const added = Object.entries(changes).filter(([path]) => !minimal.some((file) => file.path === path));
  return [...minimal, ...added.map(([path, toText]) => ({ path, shown: `content/${path}`, text: toText("") }))];
};

test("rules wait until every entry can be read if they would take the loss of one for a fault, and no others do", () => {
  expect(
    rules
      .filter(({ needsEveryEntry }) => needsEveryEntry)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(losses).sort());
});

test.each(Object.entries(losses))("%s would tell of what is not missing", (name, loss) => {
  const whole = files(loss);
  expect(checkContent(whole)).toEqual([]);
  const spoilt = whole.map((file) => (file.path === loss.unread ? { ...file, text: spoil(file.text) } : file));
  const { content, unread } = readContent(spoilt);
  const prose = new Map(content.sections.map(({ id, body }) => [id, parseProse(body)]));
  const rule = rules.find((other) => other.name === name);
  const input = { content, prose, wholeProse: prose, unread, directory: "content", today: "2026-11-25" };
  expect(rule?.check(input)).not.toEqual([]);
  expect(new Set(checkContent(spoilt).map((problem) => problem.rule))).toEqual(new Set(["matches-schema"]));
});

test.each([
  ["/references/1/", "references.json"],
  ["/references/1/#work", "references.json"],
  ["/findings/1/", "findings/1.yaml"],
  ["/notes/#arrow", "notes/arrow.yaml"],
  ["/pathways/vegf/#edge-9", "pathways/vegf.yaml"],
  ["/sections/tumor-growth/#p9s9", "sections/tumor-growth.md"],
  ["/sections/abstract/#figure-1", "figures.yaml"],
])("that %s leads nowhere is not told while %s cannot be read", (link, unread) => {
  const linking = readMinimal().map((file) =>
    file.path === "sections/abstract.md" ? { ...file, text: file.text.replace("/findings/)", `${link})`) } : file,
  );
  const spoilt = linking.map((file) => (file.path === unread ? { ...file, text: spoil(file.text) } : file));
  expect(new Set(checkContent(spoilt).map(({ rule }) => rule))).toEqual(new Set(["matches-schema"]));
});

test("a page whose number is none is no page, whatever cannot be read", () => {
  const spoilt = readMinimal().map((file) => {
    if (file.path === "topics/vegf.yaml") return { ...file, text: spoil(file.text) };
    return { ...file, text: file.text.replace("/findings/)", "/references/NaN/)") };
  });
  expect(checkContent(spoilt).map(({ rule }) => rule)).toContain("prose-link-resolves");
});
