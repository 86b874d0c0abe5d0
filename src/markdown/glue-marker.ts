import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

const isRing = (node: ElementContent | undefined): node is Element =>
  node?.type === "element" && Array.isArray(node.properties.className) && node.properties.className.includes("c");

/** Whether an element holds a ring already, and so ends in its own glue. */
const hasRing = (node: Element): boolean =>
  node.tagName === "span" && node.children.some((child) => child.type !== "text");

/** How many characters may be kept on one line with a ring; a longer element, and what is before these in a word, must be able to wrap. */
const longest = 24;

const lengthOf = (node: ElementContent): number => {
  if (node.type === "text") return node.value.length;
  return node.type === "element" ? node.children.reduce((length, child) => length + lengthOf(child), 0) : 0;
};

/**
 * Glues rings to the word before and the stop after them, so that a ring never begins a line and a stop never stands
 * alone: `behave ⓷⓼.` stays together. Spaces before the ring give way to the ring's own margin.
 */
export function glueMarkers(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let index = 0;
  while (index < children.length) {
    const node = children[index];
    if (!node) break;
    if (!isRing(node)) {
      result.push(node);
      index++;
      continue;
    }
    const glued: ElementContent[] = [];
    const space = result.at(-1);
    if (space?.type === "text" && space.value.trim() === "") result.pop();
    const before = result.at(-1);
    if (before?.type === "text") {
      const trimmed = before.value.trimEnd();
      const word = [...(/\S+$/.exec(trimmed)?.[0] ?? "")].slice(-longest).join("");
      result.pop();
      const rest = trimmed.slice(0, trimmed.length - word.length);
      if (rest) result.push({ type: "text", value: rest });
      if (word) glued.push({ type: "text", value: word });
    } else if (before?.type === "element" && !hasRing(before) && lengthOf(before) <= longest) {
      result.pop();
      glued.push(before);
    }
    for (let next = children[index]; isRing(next); next = children[index]) {
      glued.push(next);
      index++;
    }
    const after = children[index];
    const text = after?.type === "text" ? after.value : "";
    if (after?.type === "text") index++;
    const stop = /^[.,;:)”’]+/.exec(text)?.[0] ?? "";
    if (stop) glued.push({ type: "text", value: stop });
    result.push(h("span", { className: ["nb"] }, glued));
    const rest = text.slice(stop.length);
    if (rest) result.push({ type: "text", value: rest });
  }
  return result;
}
