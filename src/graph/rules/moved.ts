import { addresses, toTwin } from "../../addresses/addresses.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { problemAt, type Rule, type RuleInput } from "../rule.ts";

const name = "moved-address-is-free";

/** The pages that the entries have, and their twins as data. */
function listAlive({ content }: RuleInput): Set<string> {
  const pages = [
    ...content.findings.map(({ id }) => addresses.finding(Number(id))),
    ...content.topics.map(({ id }) => addresses.topic(id)),
    ...content.pathways.map(({ id }) => addresses.pathway(id)),
    ...content.sections.map(({ id }) => addresses.section(id)),
    ...content.notes.map(({ id }) => addresses.note(id)),
    ...content.references.map(({ data }) => addresses.reference(Number(data["citation-label"]))),
  ];
  return new Set(pages.flatMap((page) => (page.includes("#") ? [page] : [page, toTwin(page, "json")])));
}

/** An address that moved holds no entry any more, and one that it leads to among the entries is there. */
export const movedAddressIsFree: Rule = {
  name,
  truth: "What moved or was withdrawn has left its address, and the entry it moved to exists.",
  comparesEntries: true,
  check(input) {
    const alive = listAlive(input);
    const folders = [addresses.findings, addresses.topics, addresses.pathways, addresses.references];
    return input.content.moved.flatMap((entry) => {
      const { from, to } = entry.data;
      const page = to?.replace(/#.*$/, "");
      return [
        ...(alive.has(from)
          ? [
              problemAt(name, entry, ["from"], {
                message: `${from} is said to have moved, but its entry is still there.`,
                hint: "Delete the file of the entry, or this line.",
              }),
            ]
          : []),
        ...(page && !alive.has(page) && folders.some((folder) => page.startsWith(folder) && page !== folder)
          ? [
              problemAt(name, entry, ["to"], {
                message: `${from} is said to have moved to ${page}, where nothing is.`,
                hint: suggestLater(page, alive, "correct the new address, or leave it away if it was withdrawn."),
              }),
            ]
          : []),
      ];
    });
  },
};
