import { addresses, toTwin } from "../../addresses/addresses.ts";
import { readListPage } from "../../addresses/list-pages.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { listEntryPages } from "../entry-pages.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule, type RuleInput } from "../rule.ts";

/** The pages that the entries have, and their twins as data. */
const listAlive = ({ content }: RuleInput): Set<string> =>
  new Set(
    listEntryPages(content).flatMap(({ address }) =>
      address.includes("#") ? [address] : [address, toTwin(address, "json")],
    ),
  );

/** What the site has whatever its content is: `/`, `/search/`, `/sitemap.xml`. */
export const fixedAddresses: ReadonlySet<string> = new Set(
  Object.values(addresses).filter((address) => typeof address === "string"),
);

/** An address that moved holds nothing any more, and what it leads to is there. Files are looked up when they are made. */
export const movedAddressIsFree: Rule = {
  name: "moved-address-is-free",
  truth: "What moved or was withdrawn has left its address, is told once, and what it moved to exists.",
  needsEveryEntry: true,
  check(input) {
    const alive = listAlive(input);
    const pages = new Set([...fixedAddresses, ...alive]);
    const isThere = (page: string) => pages.has(page) || !page.endsWith("/") || readListPage(page) !== undefined;
    const { moved } = input.content;
    const taken = moved.flatMap((entry) => {
      const { from } = entry.data;
      if (!pages.has(from)) return [];
      return problemAt(entry, ["from"], {
        message: `${from} is said to have moved, but ${alive.has(from) ? "its entry" : "that page"} is still there.`,
        hint: alive.has(from) ? "Delete the file of the entry, or this line." : "Remove this line.",
      });
    });
    const again = findDuplicates(moved, ({ data }) => data.from).map(([, entry]) =>
      problemAt(entry, ["from"], {
        message: `${entry.data.from} is said twice to have moved.`,
        hint: "Keep the line that says where its content is now.",
      }),
    );
    const lost = moved.flatMap((entry) => {
      const { from, to } = entry.data;
      const page = to?.replace(/#.*$/, "");
      if (page === undefined || isThere(page)) return [];
      const next = moved.find(({ data }) => data.from === page)?.data;
      if (next) {
        return problemAt(entry, ["to"], {
          message: `${from} is said to have moved to ${page === from ? "itself" : `${page}, which has moved itself`}.`,
          hint:
            next.to === undefined || page === from
              ? "Say where its content is now, or leave `to` out if it was withdrawn."
              : `Let it lead to \`${next.to}\`, where that leads.`,
        });
      }
      return problemAt(entry, ["to"], {
        message: `${from} is said to have moved to ${page}, where nothing is.`,
        hint: suggestLater(page, pages, "correct the new address, or leave it out if it was withdrawn."),
      });
    });
    return [...taken, ...again, ...lost];
  },
};
