import { expect, test } from "vitest";
import { toCitationAnchor } from "../../../src/addresses/citation-anchor.ts";
import { cutFragment, mayBeCitation } from "../../../src/client/read-fragment.ts";

// https://github.com/vmg/rinku/issues/46, https://github.com/nfrasser/linkifyjs/issues/81
test.each(["p2s3.", "p2s3)", "p2s3),", 'p2s3"', "p2s3&utm_source=x", "p2s3?fbclid=1", "p2s3/"])(
  "#%s means what it begins with",
  (fragment) => {
    expect(cutFragment(`#${fragment}`)).toBe("#p2s3");
  },
);

test.each(["", "#", "#p2s3", "#.p2s3", "#%", "#abbr-HIF-1%CE%B1"])("%s is left as it is", (fragment) => {
  expect(cutFragment(fragment)).toBeUndefined();
});

test("every name of a citation may be one", () => {
  expect(mayBeCitation(`#${toCitationAnchor(39, 2)}`)).toBe(true);
  expect(["", "#p2s3", "#cite", "#cite-title"].filter(mayBeCitation)).toEqual([]);
});
