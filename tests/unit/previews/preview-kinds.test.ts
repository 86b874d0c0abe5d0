import { expect, test } from "vitest";
import { readRecordAddress } from "../../../src/addresses/read-record-address.ts";
import { listEntryPages } from "../../../src/graph/entry-pages.ts";
import { previewKinds } from "../../../src/previews/preview.ts";
import { toPreviews } from "../../../src/previews/to-previews.ts";
import { readContent } from "../../../src/source/read-content.ts";
import { linkMinimal } from "../../link-prose.ts";
import { readMinimal } from "../../read-fixture.ts";

test("the address of an entry opens its preview if its kind has some, and none otherwise", () => {
  const review = linkMinimal();
  const previews = new Set(
    previewKinds.flatMap((kind) =>
      Object.keys(toPreviews(review, kind, (address) => address)).map((id) => `${kind} ${id}`),
    ),
  );
  const opened = listEntryPages(readContent(readMinimal()).content).flatMap(({ address }) => {
    const found = readRecordAddress(new URL(address, "https://example.org"));
    return found ? `${found.kind} ${found.id}` : [];
  });
  expect(new Set(opened)).toEqual(previews);
});
