import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { renderMermaid } from "../../../src/diagrams/render-mermaid.ts";
import { toMermaid } from "../../../src/diagrams/to-mermaid.ts";
import { label } from "../../../src/schemas/pathway.ts";
import { makePathway } from "../../make-pathway.ts";

const accepts = (text: string) => label.safeParse(text).success;

// Every sign of ASCII, of Latin-1 and of general punctuation, whitespace and controls among them.
const signs = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code)).concat(
  Array.from({ length: 0x70 }, (_, code) => String.fromCodePoint(0x2000 + code)),
);

test("no sign that could end a label, begin a tag or begin a comment is accepted", () => {
  const accepted = signs.filter((sign) => accepts(`a${sign}b`));
  expect(accepted.filter((sign) => !/[\p{L}\p{N}\p{M}]/u.test(sign)).join("")).toBe(
    " +,-./:%±‑–’".split("").sort().join(""),
  );
});

test.each(["click", "Click here", "href", "subgraph", "style", "linkStyle", "classDef", "the end", "END"])(
  "%j is refused, since Mermaid reads a command in it",
  (text) => {
    expect(accepts(text)).toBe(false);
  },
);

test.each(["TGF-β1", "5-fluorouracil", "vesicle, human", "Endothelial cell", "CD4+ T cell", "B‑cell", "Styled"])(
  "%j is accepted",
  (text) => {
    expect(accepts(text)).toBe(true);
  },
);

test("what is accepted stands in a drawing as it is written, letter by letter", async () => {
  const letters = signs.filter((sign) => accepts(`a${sign}b`));
  const rows = Array.from({ length: Math.ceil(letters.length / 30) }, (_, row) =>
    `a${letters.slice(30 * row, 30 * (row + 1)).join("")}b`.replace(/ +/g, " "),
  ).concat("a--b", "a-.-b", "a // b", "%% a", "graph LR", "default");
  const accepted = rows.filter(accepts);
  const pathway = makePathway(
    accepted.map((text, index) => ({ id: `node-${index}`, label: text })),
    accepted.slice(1).map((_, index) => ({ from: "node-0", to: `node-${index + 1}` })),
  );
  const drawn = await renderMermaid(toMermaid(pathway), { direction: "LR" });
  expect(drawn.querySelectorAll("g.node")).toHaveLength(accepted.length);
  expect(drawn.querySelectorAll("path[data-edge]")).toHaveLength(accepted.length - 1);
  // As text of SVG it is the same without any escaping.
  const { DOMParser } = new JSDOM("").window;
  for (const text of accepted) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`;
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    expect(root.textContent).toBe(text);
    expect(root.querySelectorAll("*")).toHaveLength(1);
  }
});
