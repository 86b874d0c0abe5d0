import type { KindName } from "../../schemas/schemas.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { findDuplicates } from "../find-duplicates.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "id-is-unique";

/** The field that holds the id, for kinds whose entries stand in one list; folders cannot hold a name twice. */
const idFields = { references: "id", abbreviations: "id", figures: "number" } as const satisfies Partial<
  Record<KindName, string>
>;

/** No two entries of a kind share an id, since addresses and links are made of it. */
export const idIsUnique: Rule = {
  name,
  truth: "No two entries of a kind share an id.",
  check({ content }) {
    return Object.entries(idFields).flatMap(([kind, field]) => {
      const entries: readonly ContentEntry[] = content[kind as keyof typeof idFields];
      return findDuplicates(entries, (entry) => entry.id).map(([first, again]) => {
        const place = first.source.placeOf([field]);
        return problemAt(name, again, [field], {
          message: `The id \`${again.id}\` is taken already, at ${first.source.file}:${place.line}:${place.column}.`,
          hint: "Give one of the two another id, and change what links to it.",
        });
      });
    });
  },
};
