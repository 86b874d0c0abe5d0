import { describe, expect, test } from "vitest";
import { findTopic } from "../../../src/network/find-topic.ts";
import { toNetwork } from "../../../src/network/to-network.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const { topics } = toNetwork(linkRealWithNotes(), ({ entry }) => entry.title);

describe("a topic is found in any spelling", () => {
  test.each([
    ["mir-100", "mir-100"],
    ["MIR 100", "mir-100"],
    ["miR‑100", "mir-100"],
    ["HIF-1α", "hif-1-alpha"],
    ["hif 1 alpha", "hif-1-alpha"],
    ["vascular endothelial growth factor", "vegf"],
    ["Exosomes", "exosome"],
    ["gastric tumour", "gastric-cancer"],
  ])("%s", (words, id) => {
    expect(findTopic(words, topics).topic?.id).toBe(id);
  });
});

test("what is no topic brings those that come near, and nothing brings nothing", () => {
  expect(findTopic("angiogenesys", topics).near?.map(({ id }) => id)).toContain("angiogenesis");
  expect(findTopic("xylophone", topics)).toEqual({ near: [] });
  expect(findTopic("", topics).topic).toBeUndefined();
  expect(findTopic("__proto__", topics)).toEqual({ near: [] });
});
