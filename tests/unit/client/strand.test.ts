import { JSDOM } from "jsdom";
import { expect, test, vi } from "vitest";
import { renderStrand } from "../../../src/client/strand.ts";
import type { ChainKind } from "../../../src/network/find-chains.ts";
import type { Network, NetworkEdge, NetworkTopic } from "../../../src/network/network.ts";

vi.stubGlobal("document", new JSDOM().window.document);

const topic = (id: string): NetworkTopic => ({ id, name: id, inSentence: id, spellings: [id], canJoin: true });
const edge = (from: number, pathway: number): NetworkEdge => ({
  pathway,
  number: 1,
  from,
  to: from + 1,
  kind: "raises",
  words: "raises",
  references: [],
  works: [],
  seenIn: [],
});
const network: Network = {
  topics: ["a", "b", "c"].map(topic),
  pathways: ["one", "two"].map((id) => ({ id, title: id })),
  edges: [],
  references: {},
};
const render = (kind: ChainKind, second: NetworkEdge) => {
  const steps = [edge(0, 0), second].map((own, index) => ({ edges: [own], isCut: index === 1 }));
  return renderStrand({ kind, direction: "raises", steps }, topic("a"), network, (address) => address);
};

test.each([
  ["several", 0, "work"],
  ["joined", 1, "diagram"],
] as const)(
  "where a chain of the kind %s is cut, those who only hear it are told what changes",
  (kind, pathway, what) => {
    const row = render(kind, edge(1, pathway));
    expect(row.textContent).toContain(`Here the ${what} changes.`);
    expect([...row.querySelectorAll(".line a.sh")].map((link) => link.getAttribute("href"))).toEqual([
      "/topics/a/",
      "/topics/b/",
      "/topics/c/",
    ]);
  },
);

test("a step that leads to no topic of the network is an error, and no link that leads nowhere", () => {
  expect(() => render("several", edge(7, 0))).toThrow("the network has nothing at 8");
});
