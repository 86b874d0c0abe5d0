import { Cite } from "rehype-citation";

/** Name under which the style is registered with the citation processor. */
export const citationStyle = "article-numbers";

/**
 * A CSL style that prints the article's own numbers, kept in `citation-label`, instead of counting by appearance:
 * `[@lai2010a; @fukuchi2004]` → `[5, 6]`. Registered once, because a style given as a path is parsed for every file.
 */
const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Article numbers</title><id>article-numbers</id><updated>2026-01-01T00:00:00Z</updated><category citation-format="numeric"/></info>
  <citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-label"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;

/** The part of citation-js that takes a style; its own types leave it out. */
interface StylePlugins {
  config: { get(plugin: "@csl"): { templates: { add(name: string, xml: string): void } } };
}

(Cite.plugins as StylePlugins).config.get("@csl").templates.add(citationStyle, style);
