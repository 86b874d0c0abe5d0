import { expect, test } from "vitest";
import { toWorkNode } from "../../../../src/metadata/json-ld/work-nodes.ts";
import { linkEntries } from "../../../link-prose.ts";

test("a work is the same as what its DOI names, if a record gives that, and as the other entry that prints it", () => {
  const { references } = linkEntries({}, { hasSameWork: true });
  const withDoi = (status: "found" | "derived") =>
    references.flatMap((reference) => {
      const { entry } = reference;
      const identifiers = { status, source: "a record" };
      return [{ ...reference, entry: { ...entry, DOI: "10.1000/a", custom: { ...entry.custom, identifiers } } }];
    });
  const sameAs = (status: "found" | "derived") =>
    withDoi(status).map((reference) => toWorkNode(reference, (address) => address)["sameAs"]);
  const doi = "https://doi.org/10.1000/a";
  expect(sameAs("found")).toEqual([[doi, "/references/3/#work"], [doi], [doi, "/references/1/#work"], [doi]]);
  expect(sameAs("derived")).toEqual([["/references/3/#work"], undefined, ["/references/1/#work"], undefined]);
});
