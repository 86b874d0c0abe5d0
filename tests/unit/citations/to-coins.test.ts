import { describe, expect, test } from "vitest";
import { toCoins } from "../../../src/citations/to-coins.ts";
import { makeEntry } from "../../make-entry.ts";

const read = (coins: string) => new URLSearchParams(coins);

describe("toCoins", () => {
  test("gives authors as family and given, with their particle", () => {
    const author = [{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }];
    expect(read(toCoins(makeEntry({ author }), { hasVerifiedDoi: false })).getAll("rft.au")).toEqual([
      "in 't Anker, P.",
    ]);
  });

  test("names a DOI only where it is verified", () => {
    const entry = makeEntry({ DOI: "10.1000/a b&c" });
    expect(read(toCoins(entry, { hasVerifiedDoi: true })).get("rft_id")).toBe("info:doi/10.1000/a b&c");
    expect(read(toCoins(entry, { hasVerifiedDoi: false })).has("rft_id")).toBe(false);
  });

  test.each(["& < > \" ' \\ { } $ % # _ ~ ^", "</script>", "=1+1", "α e\u0301 שלום", "CD4+CD25+"])(
    "keeps a title: %j",
    (title) => {
      expect(read(toCoins(makeEntry({ title }), { hasVerifiedDoi: false })).get("rft.atitle")).toBe(title);
    },
  );

  test("says where the list of authors is cut, and the PubMed number, where Zotero shows them", () => {
    const entry = makeEntry({ PMID: "22055459" });
    const cut = { ...entry, custom: { ...entry.custom, authorsTruncated: true as const } };
    const coins = read(toCoins(cut, { hasVerifiedDoi: false }));
    expect(coins.get("rft.description")).toBe("author list truncated in source (et al.); PMID 22055459");
    expect(coins.getAll("rft_id")).toEqual(["info:pmid/22055459"]);
    expect(read(toCoins(makeEntry(), { hasVerifiedDoi: false })).has("rft.description")).toBe(false);
  });

  test("drops a NUL, which no page may hold", () => {
    expect(read(toCoins(makeEntry({ title: "a\0b" }), { hasVerifiedDoi: false })).get("rft.atitle")).toBe("ab");
  });
});
