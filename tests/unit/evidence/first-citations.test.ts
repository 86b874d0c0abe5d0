import { expect, test } from "vitest";
import { firstCitationsOf } from "../../../src/evidence/works.ts";
import { linkMinimal } from "../../link-prose.ts";

test("a sentence that cites a work twice is one place, told by its first citation", () => {
  const { references } = linkMinimal((file) =>
    file.path === "sections/abstract.md"
      ? file.text.replace("[@ji2015; @gu2016; @wang2014a]", "[@ji2015; @gu2016; @wang2014a] and more [@ji2015]")
      : file.text,
  );
  const places = references
    .filter(({ id }) => id === "ji2015")
    .map((reference) =>
      [reference.citations, firstCitationsOf(reference)].map((all) => all.map(({ anchor }) => anchor)),
    );
  // The last one stands in another section, where citations are counted anew.
  expect(places).toEqual([
    [
      ["cite-2-1", "cite-2-2", "cite-2-1"],
      ["cite-2-1", "cite-2-1"],
    ],
  ]);
});
