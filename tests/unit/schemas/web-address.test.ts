import { expect, test } from "vitest";
import { webAddress } from "../../../src/schemas/web-address.ts";

const says = (value: string) => webAddress.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

test.each([
  "https://doi.org/10.1016/S0140-6736(10)60812-8",
  "https://en.wikipedia.org/wiki/Exosome_(vesicle)",
  "https://www.haproxy.org/",
  "https://proxy.example/page",
  "https://example.org/?page=2#:~:text=so",
  "https://example.org/a,b;c.html",
])("%s leads on", (address) => {
  expect(says(address)).toEqual([]);
});

test.each([
  ["https://example.org/a.", "write https://example.org/a"],
  ["https://example.org/a),", "write https://example.org/a)"],
  ["https://example.org/a)", "write https://example.org/a"],
  ["https://www-nature-com.ezproxy.uni.example/a", "library’s proxy"],
  ["https://ezproxy.uni.example/login?url=https://www.nature.com/a", "library’s proxy"],
  ["https://www-nature-com.idm.oclc.org/a", "library’s proxy"],
  ["https://wiki.intranet/a", "every reader can reach"],
  ["https://192.168.0.1/a", "every reader can reach"],
  ["https://example.org/a?id=1&utm_source=x&fbclid=y", "write https://example.org/a?id=1"],
])("%s is a slip of copying", (address, what) => {
  expect(says(address)).toEqual([expect.stringContaining(what)]);
});

test("of what is no address, nothing else is said", () => {
  expect(says("http://example.org/a.")).toEqual([
    expect.stringMatching(/^must be an address such as .*, and by https$/),
  ]);
});
