import { expect, test } from "vitest";
import { textHasNoSlip } from "../../../../src/graph/rules/slips.ts";
import { parseProse } from "../../../../src/prose/parse-prose.ts";
import { readContent } from "../../../../src/source/read-content.ts";
import { readMinimal } from "../../../read-fixture.ts";

/** What is said of the smallest review where the definition of a topic is this. */
function judge(definition: string): string[] {
  const { content } = readContent(readMinimal());
  const topic = content.topics.find(({ id }) => id === "vegf");
  if (!topic) throw new Error("the smallest review has a topic `vegf`");
  topic.data.definition = definition;
  const prose = new Map(content.sections.map(({ id, body }) => [id, parseProse(body)]));
  const input = {
    content,
    prose,
    wholeProse: prose,
    unread: new Set<string>(),
    directory: "content",
    today: "2026-11-28",
  };
  return textHasNoSlip.check(input).map(({ message }) => message);
}

test.each([
  "It a) grows and b) shrinks, or 2) both.",
  "The list prints “human adult liver stem cell (HLSCs;” for it.",
  "It lies in [0, 1) or in (−5; ∞].",
  "Print has 2017;18(7):1413 for it.",
  "Cells that are CD44+ and CD24− (p53+/- mice, TP53-/-) grow.",
  "It was seen in <5 of 10 and in 5 – 10 % [as print has it].",
  "The journal is called PLoS.One there, and J.Cancer elsewhere.",
  "What “he [the author] says (of it)” holds.",
  "See www.example.org and e.g. this.",
])("%s", (definition) => {
  expect(judge(definition)).toEqual([]);
});

test.each([
  "It “grows in mice only.",
  "It ]grows[.",
  "Grows) in mice (so it is.",
  "”It“ grows.",
  "It grows (in [mice).]",
])("%s has half of a pair", (definition) => {
  expect(judge(definition)).toEqual([expect.stringMatching(/bracket|quotation mark/)]);
});
