import { expect, test } from "vitest";
import { formatSitemap } from "../../../src/metadata/format-sitemap.ts";

test("lists addresses with the day of the content, escaped as XML is", () => {
  const text = formatSitemap(["https://example.org/?a=1&b='<\">"], "2026-11-23");
  expect(text).toContain(
    "<url><loc>https://example.org/?a=1&amp;b=&apos;&lt;&quot;&gt;</loc><lastmod>2026-11-23</lastmod></url>",
  );
});
