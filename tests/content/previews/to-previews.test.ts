import { describe, expect, test } from "vitest";
import { previewKinds } from "../../../src/previews/preview.ts";
import { toPreviews } from "../../../src/previews/to-previews.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const idsByKind = {
  references: review.references.map(({ number }) => String(number)),
  findings: review.findings.map(({ number }) => String(number)),
  topics: review.topics.map(({ id }) => id),
  notes: review.notes.map(({ id }) => id),
};

describe.each(previewKinds)("previews of %s", (kind) => {
  const previews = toPreviews(review, kind, (address) => `/base${address}`);

  test("there is one for every record, by what its address ends in", () => {
    expect(Object.keys(previews).toSorted()).toEqual(idsByKind[kind].toSorted());
    for (const [id, { address }] of Object.entries(previews)) {
      expect(address).toBe(kind === "notes" ? `/base/notes/#${id}` : `/base/${kind}/${id}/`);
    }
  });

  test("each says what it is and leads on under the base path only", () => {
    for (const [id, preview] of Object.entries(previews)) {
      for (const text of [preview.name, preview.label, preview.title, preview.count]) expect(text, id).toBeTruthy();
      const addresses = [...(preview.lines ?? []).map(({ address }) => address), ...(preview.places ?? [])];
      expect(addresses.filter((address) => !address.startsWith("/base/"))).toEqual([]);
    }
  });
});
