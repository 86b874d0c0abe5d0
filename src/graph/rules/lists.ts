import type { KindName } from "../../schemas/schemas.ts";
import type { DataPath } from "../../source/parse-file.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";

/** Lists in which a value may stand twice: a paragraph of the article that was split. Authors have a rule of their own. */
const repeating = new Set(["articleParagraphs", "author"]);

/** Every list within a value, with the way to it. */
function listLists(value: unknown, path: DataPath = []): { path: DataPath; items: readonly unknown[] }[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [{ path, items }, ...items.flatMap((item, index) => listLists(item, [...path, index]))];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (repeating.has(key) ? [] : listLists(item, [...path, key])));
}

const quote = (item: unknown) => (typeof item === "object" ? "This" : `\`${String(item)}\``);

/** What stands twice in a list would be counted and shown twice. */
export const listHasNoRepeat: Rule = {
  name: "list-has-no-repeat",
  truth: "Nothing stands twice in a list.",
  check({ content }) {
    const entries: readonly ContentEntry[] = Object.values(content).flat();
    return entries.flatMap((entry) =>
      listLists(entry.data).flatMap(({ path, items }) =>
        findDuplicates([...items.entries()], ([, item]) => JSON.stringify(item)).map(([, [index, item]]) =>
          problemAt(entry, [...path, index], {
            message: `${quote(item)} stands twice in the list \`${String(path.findLast((step) => typeof step === "string") ?? "")}\`.`,
            hint: "Remove one.",
          }),
        ),
      ),
    );
  },
};

/** The fields that give an entry its place among others; sections have a rule of their own. */
const orders = { pathways: "order", topics: "mapOrder" } as const satisfies Partial<Record<KindName, string>>;

/** Two entries in one place would stand in an order that nobody chose. */
export const orderIsUnique: Rule = {
  name: "order-is-unique",
  truth: "No two pathways have one place in the gallery, and no two processes one column of the map.",
  check({ content }) {
    const placed = [
      ...content.pathways.map((entry) => ({ kind: "pathways" as const, entry, order: entry.data.order })),
      ...content.topics.flatMap((entry) =>
        entry.data.mapOrder === undefined ? [] : { kind: "topics" as const, entry, order: entry.data.mapOrder },
      ),
    ];
    return findDuplicates(placed, ({ kind, order }) => `${kind} ${order}`).map(([first, again]) =>
      problemAt(again.entry, [orders[again.kind]], {
        message: `The place ${again.order} is taken already, by \`${first.entry.id}\`.`,
        hint: "Give each a number of its own; gaps do no harm.",
      }),
    );
  },
};
