import { expect, test } from "vitest";
import { renderMermaid } from "../../../src/diagrams/render-mermaid.ts";

test("has the real Mermaid draw a flowchart", async () => {
  const root = await renderMermaid('flowchart LR\n  n_a("A") e1@-->|"39"| n_b("B")\n', { direction: "LR" });
  expect(root.localName).toBe("svg");
  expect(root.querySelectorAll("g.node")).toHaveLength(2);
  expect(root.querySelector("path[data-id=e1]")).not.toBeNull();
});

test("runs the way it is told", async () => {
  const shapeOf = async (direction: "LR" | "TB") => {
    const root = await renderMermaid(`flowchart ${direction}\n  n_a("A") e1@-->|"39"| n_b("B")\n`, { direction });
    const [, , width = 0, height = 0] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
    return width > height;
  };
  expect(await shapeOf("LR")).toBe(true);
  expect(await shapeOf("TB")).toBe(false);
});

test("fails in Mermaid's words where the source is none", async () => {
  await expect(renderMermaid('flowchart LR\n  n_a("A', { direction: "LR" })).rejects.toThrow(
    /Parse error|Lexical error/,
  );
});
