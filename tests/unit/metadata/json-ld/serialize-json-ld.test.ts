import { expect, test } from "vitest";
import { serializeGraph, serializeJsonLd } from "../../../../src/metadata/json-ld/json-ld.ts";

test.each(["</script>", "<!--", "\u2028\u2029", "& < > \" ' \\ { } $ % # _ ~ ^", "=1", "α e\u0301 שלום", "a\0b"])(
  "survives in a script element: %j",
  (name) => {
    const text = serializeJsonLd({ name });
    expect(text).not.toMatch(/[<\u2028\u2029\0]/);
    expect(JSON.parse(text)).toEqual({ name });
  },
);

test.each([0, 1, 3])("a graph in parts is the same text as in one: %i nodes", (count) => {
  const nodes = Array.from({ length: count }, (_, number) => ({ "@id": `/${number}/`, name: "</script>" }));
  const whole = { "@context": "https://schema.org", "@graph": nodes };
  expect([...serializeGraph(nodes)].join("")).toBe(serializeJsonLd(whole));
});
