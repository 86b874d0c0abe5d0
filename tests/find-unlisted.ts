import { getAttribute, type Page } from "../src/build/read-pages.ts";

/** The numbers of works whose rings a page shows, but which it gives in full in no list, not even on paper. */
export function findUnlisted({ elements }: Page): number[] {
  const numbersOf = (pattern: RegExp, attribute: string, tag: string) =>
    elements.flatMap((element) => {
      const value = element.tagName === tag ? (getAttribute(element, attribute) ?? "") : "";
      const isOther = tag === "a" && !(getAttribute(element, "class") ?? "").split(" ").includes("c");
      const number = isOther ? undefined : pattern.exec(value)?.[1];
      return number === undefined ? [] : [Number(number)];
    });
  const listed = new Set([...numbersOf(/^work-(\d+)$/, "id", "li"), ...numbersOf(/^(\d+)$/, "value", "li")]);
  return [...new Set(numbersOf(/\/references\/(\d+)\/$/, "href", "a"))].filter((number) => !listed.has(number));
}
