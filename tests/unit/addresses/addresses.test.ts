import { describe, expect, test } from "vitest";
import { addresses, toFragment, underBase } from "../../../src/addresses/addresses.ts";
import { readRecordAddress } from "../../../src/addresses/read-record-address.ts";
import { readCitationAnchor, toCitationAnchor } from "../../../src/addresses/citation-anchor.ts";

test("every page has the address that was promised", () => {
  expect(addresses.section("tumor-growth")).toBe("/sections/tumor-growth/");
  expect(addresses.reference(39)).toBe("/references/39/");
  expect(addresses.finding(11)).toBe("/findings/11/");
  const { home, review, references, findings, about } = addresses;
  expect([home, review, references, findings, about]).toEqual([
    "/",
    "/review/",
    "/references/",
    "/findings/",
    "/about/",
  ]);
});

test("a fragment follows the address of its page", () => {
  expect(toFragment(addresses.section("abstract"), "p1s2")).toBe("/sections/abstract/#p1s2");
});

describe("underBase", () => {
  test.each([
    ["/findings/3/", "/", "/findings/3/"],
    ["/findings/3/", "/docs", "/docs/findings/3/"],
    ["/findings/3/", "/docs/", "/docs/findings/3/"],
    ["/", "/docs/", "/docs/"],
    ["/review/#p1", "/a/b", "/a/b/review/#p1"],
  ])("puts %s under %s", (address, base, expected) => {
    expect(underBase(address, base)).toBe(expected);
  });

  test.each(["#p1", "https://doi.org/10.7150/jca.25376", "mailto:someone@example.org"])(
    "leaves %s as it is",
    (address) => {
      expect(underBase(address, "/docs/")).toBe(address);
    },
  );
});

describe("an address leads to", () => {
  const read = (address: string) => readRecordAddress(new URL(address, "https://example.org"));

  test.each([
    ["/references/39/", { kind: "references", id: "39" }],
    ["/base/path/findings/6/", { kind: "findings", id: "6" }],
    ["/topics/mir-21/#effects", { kind: "topics", id: "mir-21" }],
    ["/base/notes/#arrow-of-row-11", { kind: "notes", id: "arrow-of-row-11" }],
  ])("a record: %s", (address, target) => {
    expect(read(address)).toEqual(target);
  });

  test.each(["/", "/references/", "/references/#reference-39", "/notes/", "/sections/abstract/#p1", "/evidence/#cell"])(
    "none: %s",
    (address) => {
      expect(read(address)).toBeUndefined();
    },
  );
});

test("the name of a citation is read as it was written", () => {
  expect(readCitationAnchor(toCitationAnchor(39, 2))).toEqual({ number: 39, count: 2 });
  expect(["p1s2", "cite-39", "cite-39-2-1", ""].map(readCitationAnchor)).toEqual(Array(4).fill(undefined));
});
