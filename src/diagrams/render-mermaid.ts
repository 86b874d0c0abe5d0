import { openMermaidWindow } from "./mermaid-window.ts";
import type { Direction } from "./to-mermaid.ts";

/** What Mermaid looks for in its surroundings. */
const borrowed = ["window", "document", "Element", "HTMLElement", "SVGElement", "Node", "DOMParser", "XMLSerializer"];

/** The real Mermaid in a window without a browser. */
const window = openMermaidWindow();
for (const name of borrowed) {
  Object.defineProperty(globalThis, name, {
    value: (window as unknown as Record<string, unknown>)[name],
    configurable: true,
    writable: true,
  });
}
Object.defineProperty(globalThis, "CSSStyleSheet", {
  value: class {
    cssRules = [];
    insertRule() {
      return 0;
    }
    replaceSync() {
      // Nothing is painted.
    }
  },
  configurable: true,
});
const { default: mermaid } = await import("mermaid");
/** Mermaid's settings; its lines pass through the middle of their labels only where the curve follows the direction. */
const settings = {
  startOnLoad: false,
  deterministicIds: true,
  handDrawnSeed: 7,
  look: "classic",
  securityLevel: "strict",
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
    subGraphTitleMargin: { top: 12, bottom: 18 },
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

/**
 * Has Mermaid lay out a flowchart.
 * @returns the root of the SVG that Mermaid draws, to be read and not shown
 * @throws Error in Mermaid's words, when it cannot parse or draw the source
 */
export async function renderMermaid(source: string, arrangement: Arrangement): Promise<Element> {
  const curve = arrangement.direction === "LR" ? "monotoneX" : "monotoneY";
  const flowchart = { ...settings.flowchart, rankSpacing: rankSpacing(source, arrangement), curve } as const;
  mermaid.initialize({ ...settings, flowchart });
  const { svg } = await mermaid.render(`flow-${++count}`, source);
  const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return root;
}
