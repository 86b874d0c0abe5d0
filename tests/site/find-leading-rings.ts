import type { Page } from "playwright-core";

/** Rings of an answer with which a line begins, as the page stands; within a run of rings one may. */
export const findLeadingRings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".answer .c")].flatMap((ring) => {
      const start = ring.closest(".answer")?.getBoundingClientRect().left ?? 0;
      const isAfterRing = (ring.closest(".nb") ?? ring).previousElementSibling?.tagName === "WBR";
      const isFirst = ring.getBoundingClientRect().left < start + 12;
      return isFirst && !isAfterRing ? [`a line begins with the ring ${ring.textContent.replace(/\s+/g, "")}`] : [];
    }),
  );
