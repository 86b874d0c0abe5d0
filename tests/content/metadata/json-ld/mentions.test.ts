import { expect, test } from "vitest";
import { toTellingFacts } from "../../../../src/metadata/json-ld/json-ld.ts";
import { linkReal } from "../../../link-prose.ts";

const toUrl = (address: string) => `https://example.org${address}`;
const { references, findings } = linkReal();

test("works are cited and findings mentioned by the ids under which their pages describe them", () => {
  expect(toTellingFacts({ references: references.slice(38, 39), findings: findings.slice(0, 2) }, toUrl)).toEqual({
    citation: [{ "@id": "https://example.org/references/39/#work" }],
    mentions: [{ "@id": "https://example.org/findings/1/#claim" }, { "@id": "https://example.org/findings/2/#claim" }],
  });
});

test("what is not there is not said", () => {
  expect(toTellingFacts({ references: [], findings: [] }, toUrl)).toEqual({});
});
