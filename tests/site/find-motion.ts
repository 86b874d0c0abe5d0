import type { Page } from "playwright-core";

/** What moves or would move on a page. */
export const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll("*")];
    const parts = elements.flatMap((element) =>
      ["", "::before", "::after"].map((part) => [element, getComputedStyle(element, part)] as const),
    );
    const moving = parts.filter(
      ([, { transitionDuration, animationName, scrollBehavior }]) =>
        !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth",
    );
    return [
      ...moving.map(([element]) => `moves ${element.outerHTML.slice(0, 80)}`),
      ...document.getAnimations().map((animation) => `runs an animation: ${animation.constructor.name}`),
    ];
  });
