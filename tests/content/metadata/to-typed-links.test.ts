import { expect, test } from "vitest";
import { toReferencePage } from "../../../src/metadata/record-pages.ts";
import { toTypedLinks } from "../../../src/metadata/typed-links.ts";
import { linkReal } from "../../link-prose.ts";

const { article, references } = linkReal();
const toUrl = (address: string) => `https://example.org${address}`;

test("a reference describes its work only by an identifier that a public record gives", () => {
  for (const reference of references) {
    const { DOI, custom } = reference.entry;
    const links = toTypedLinks(toReferencePage(reference, toUrl), article, toUrl);
    const described = links.filter(({ rel }) => rel === "describes");
    expect(described.length, String(reference.number)).toBe(DOI && custom.identifiers.status === "found" ? 1 : 0);
    expect(links.filter(({ rel }) => rel === "cite-as")).toEqual([
      { rel: "cite-as", href: `https://example.org/references/${reference.number}/` },
    ]);
  }
});
