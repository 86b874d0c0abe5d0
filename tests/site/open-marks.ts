import type { Page } from "playwright-core";

/** What one mark opened. */
export interface Opened {
  /** What the mark and the rings that touch it read. */
  cluster: string[];
  /** Which of them the mark is; -1 for what is no ring, and for a ring that touches one which is not there. */
  pointed: number;
  /** Whether the mark is a ring, which stands for works. */
  isRing: boolean;
  /** The records that its link names: an address, or the findings of a cell. */
  target: string;
  findings: string | undefined;
  /** Whether it stands for a marker of the text that cites. */
  isMarker: boolean;
  name: string;
  cards: { text: string; leadsTo: string }[];
  problem: string;
  /** Whether one must scroll in the preview to read it all. */
  isCut: boolean;
}

/** What opens a preview. */
export const allMarks = "a:is(.c, .v, .topic, .ab, .cell, .noted), .rg a";

/**
 * Activates every mark of a page as the keyboard does, one after the other, and tells what each opened; how it lies on the
 * screen only when that is asked, since the browser lays the page out anew for each answer.
 */
export const openMarks = (page: Page, { isMeasured = false } = {}): Promise<Opened[]> =>
  page.evaluate(
    async ([marks, asksWhere]) => {
      const findPreview = () => document.querySelector<HTMLElement>("#preview"); // there once a mark was meant
      const ringsOf = (ring: Element): Element[] => {
        const siblings = [...(ring.parentElement?.children ?? [])].filter((element) => element.matches(".c"));
        const start = siblings.slice(0, siblings.indexOf(ring) + 1).findLastIndex((other) => !other.matches(".j"));
        const end = siblings.findIndex((other, index) => index > start && !other.matches(".j"));
        return siblings.slice(start, end < 0 ? undefined : end);
      };
      const findProblem = (link: Element, mark: Element): string => {
        const preview = findPreview();
        if (!preview || link.ariaExpanded !== "true") return "does not open";
        const lines = mark.getBoundingClientRect();
        const own = preview.getBoundingClientRect();
        const isOver =
          own.left < lines.right && own.right > lines.left && own.top < lines.bottom && own.bottom > lines.top;
        const isOutside =
          own.left < 0 || own.right > innerWidth || own.top < 0 || (own.bottom > innerHeight && innerWidth <= 760);
        const isSideways = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        // What stands in closed details cannot be seen, and a cell of many rings may be higher than what a sheet leaves free.
        const isShown = link.checkVisibility();
        const free = innerWidth <= 760 ? own.top : innerHeight;
        const isHidden = lines.height + 16 <= free && (lines.top < 0 || lines.bottom > free);
        return [
          isShown && isOver && "covers its mark",
          isShown && isOutside && "leaves the window",
          isSideways && "makes the page scroll sideways",
          isShown && isHidden && "puts its mark out of sight",
        ]
          .filter(Boolean)
          .join(", ");
      };
      const isCut = () => {
        const body = document.querySelector(".pv-body");
        if (!body) throw new Error("there is no preview");
        return body.scrollHeight > body.clientHeight + 1;
      };
      /** Waits, without asking again and again, until a mark has opened its preview, or will not. */
      const waitUntilOpen = (link: Element) =>
        new Promise<void>((resolve) => {
          if (link.ariaExpanded === "true") {
            resolve();
            return;
          }
          const observer = new MutationObserver(() => {
            if (link.ariaExpanded === "true") end();
          });
          const timer = setTimeout(() => end(), 30_000);
          const end = () => {
            observer.disconnect();
            clearTimeout(timer);
            resolve();
          };
          observer.observe(link, { attributeFilter: ["aria-expanded"] });
        });
      const opened: Opened[] = [];
      document.body.click(); // closes what is open, whose link would be followed otherwise
      for (const link of document.querySelectorAll<HTMLAnchorElement>(marks)) {
        if (findPreview()?.contains(link)) continue;
        const mark = link.closest(".c") ?? link;
        const cluster = mark.matches(".c") ? ringsOf(mark) : [];
        if (asksWhere) link.scrollIntoView({ block: "center" });
        link.click();
        await waitUntilOpen(link);
        const preview = findPreview();
        opened.push({
          cluster: cluster.map((other) => other.textContent),
          pointed: cluster.indexOf(mark),
          isRing: mark.matches(".c"),
          target: link.getAttribute("href") ?? "",
          findings: link.dataset["findings"],
          isMarker: link.matches(".s[id] > a.c, .s[id] .nb > a.c, .s[id] .rg .end:first-of-type"),
          name: link.ariaExpanded === "true" ? (preview?.ariaLabel ?? "") : "nothing opened",
          cards: [...(preview?.querySelectorAll(".card") ?? [])].map((card) => ({
            text: card.textContent,
            leadsTo: [...card.querySelectorAll("a")].map((to) => to.getAttribute("href")).join(" "),
          })),
          problem: asksWhere ? findProblem(link, mark) : "",
          isCut: asksWhere && isCut(),
        });
      }
      return opened;
    },
    [allMarks, isMeasured] as const,
  );
