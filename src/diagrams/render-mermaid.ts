import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openMermaidWindow } from "./mermaid-window.ts";
import type { Direction } from "./to-mermaid.ts";

/** What is asked of Mermaid. Its small build carries no types; https://mermaid.js.org/config/usage.html#api-usage */
interface Mermaid {
  initialize(settings: object): void;
  render(id: string, source: string): Promise<{ svg: string }>;
  mermaidAPI: {
    defaultConfig: Readonly<Record<string, unknown>>;
    /** Yields the very settings that each diagram has a copy of. */
    updateSiteConfig(settings: object): { themeVariables: Record<string, unknown> };
  };
}

/**
 * Takes the settings of all other kinds of diagram away. Mermaid copies everything that it knows of its settings whenever
 * it looks one up, some hundred times a diagram, and that took longer than the layout.
 */
function keepFlowchartsOnly({ defaultConfig }: Mermaid["mermaidAPI"]): void {
  for (const [name, value] of Object.entries(defaultConfig)) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    if (name === "flowchart") continue;
    for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
  }
}

/** Of the colors of a theme, what Mermaid calculates with; all else goes into a style sheet, which nobody here reads. */
const calculated = new Set(["edgeLabelBackground"]);

/** Takes the colors of the theme away, some hundred, for the same reason; Mermaid adds them to any settings it is given. */
function dropColors({ updateSiteConfig }: Mermaid["mermaidAPI"]): void {
  const { themeVariables } = updateSiteConfig({});
  for (const name of Object.keys(themeVariables))
    if (!calculated.has(name)) Reflect.deleteProperty(themeVariables, name);
}

/** The real Mermaid, in a window without a browser. It runs inside that window, so that it leaves nothing outside. */
async function startMermaid() {
  // A script for browsers: it expects to run in the global scope and leaves its name there.
  const script = readFileSync(createRequire(import.meta.url).resolve("@mermaid-js/tiny"), "utf8");
  const window = await openMermaidWindow(script);
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  keepFlowchartsOnly(mermaid.mermaidAPI);
  return { mermaid, window };
}

/** It is started by the first diagram that needs it: a build whose layouts are all kept never does. */
let started: ReturnType<typeof startMermaid> | undefined;

/** What Mermaid leaves free above and below the title of a cell, in px. */
const titleMargin = { top: 12, bottom: 18 };

/** How far down Mermaid 12.0 puts the label of a line that it cuts off at a cell, in px. */
export const labelShift = (titleMargin.top + titleMargin.bottom) / 2;

/** Mermaid's settings; its lines pass through the middle of their labels only where the curve follows the direction. */
const settings = {
  startOnLoad: false,
  theme: "default", // for any other, and for none, Mermaid calculates all colors anew, five times a diagram
  deterministicIds: true,
  handDrawnSeed: 7,
  look: "classic",
  securityLevel: "loose",
  htmlLabels: false,
  maxEdges: 2000,
  maxTextSize: 500_000,
  layout: "dagre",
  fontFamily: "Commissioner",
  flowchart: {
    htmlLabels: false,
    nodeSpacing: 26,
    rankSpacing: 40,
    padding: 11,
    minNodeWidth: 0,
    wrappingWidth: 600, // labels are at most 40 letters: none is wrapped
    subGraphTitleMargin: titleMargin,
    diagramPadding: 8,
  },
} as const;

/** How Mermaid is to arrange a diagram. */
export interface Arrangement {
  direction: Direction;
  /** Whether less is left free between ranks, for a diagram that would be too wide. */
  isClose?: boolean;
}

/** Between ranks, in px. From top to bottom, lines cross the titles of cells, and their arrowheads need room below. */
function rankSpacing(source: string, { direction, isClose = false }: Arrangement): number {
  if (isClose) return 22;
  return direction === "TB" && source.includes("subgraph") ? 72 : settings.flowchart.rankSpacing;
}

let count = 0;
let current = "";

/**
 * Has Mermaid lay out a flowchart.
 * @returns the root of the SVG that Mermaid draws, to be read and not shown
 * @throws Error in Mermaid's words, when it cannot parse or draw the source
 */
export async function renderMermaid(source: string, arrangement: Arrangement): Promise<Element> {
  const { mermaid, window } = await (started ??= startMermaid());
  const curve = arrangement.direction === "LR" ? "monotoneX" : "monotoneY";
  const flowchart = { ...settings.flowchart, rankSpacing: rankSpacing(source, arrangement), curve } as const;
  // Mermaid copies all of its configuration each time that it is given one.
  const wanted = JSON.stringify(flowchart);
  if (wanted !== current) {
    mermaid.initialize({ ...settings, flowchart });
    dropColors(mermaid.mermaidAPI);
  }
  current = wanted;
  const { svg } = await mermaid.render(`flow-${++count}`, source);
  return new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
}
