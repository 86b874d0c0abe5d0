import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openMermaidWindow } from "../../../src/diagrams/mermaid-window.ts";
import { toMermaid } from "../../../src/diagrams/to-mermaid.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

/** The part of Mermaid that is asked. */
interface Mermaid {
  parse(source: string): Promise<{ diagramType: string }>;
}

const { pathways } = linkRealWithNotes();
// The large Mermaid, newer than the small one that lays the diagrams out: what readers paste the files into.
const window = await openMermaidWindow(readFileSync("node_modules/mermaid/dist/mermaid.min.js", "utf8"));
const { mermaid } = window as unknown as { mermaid: Mermaid };

test("there are pathways to read", () => {
  expect(pathways.length).toBeGreaterThan(0);
});

test.each(pathways.map((pathway) => [pathway.id, pathway] as const))("Mermaid reads %s.mmd", async (_id, pathway) => {
  expect((await mermaid.parse(toMermaid(pathway))).diagramType).toMatch(/^flowchart/);
});
