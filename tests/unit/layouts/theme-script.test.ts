import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { themeScript, themeScriptSource } from "../../../src/layouts/theme-script.ts";

/** Runs the script in a page of which only the head has been read. */
function run(localStorage: unknown) {
  const metas = [
    { dataset: { theme: "light" }, media: "light" },
    { dataset: { theme: "dark" }, media: "dark" },
  ];
  const documentElement = { dataset: {} as Record<string, string> };
  const document = { documentElement, querySelectorAll: () => metas };
  const page = { document };
  Object.defineProperty(page, "localStorage", {
    get: () => {
      if (localStorage instanceof Error) throw localStorage;
      return localStorage;
    },
  });
  runInNewContext(themeScript, page);
  return { theme: documentElement.dataset["theme"], media: metas.map(({ media }) => media) };
}

describe("the colors before the first paint", () => {
  test("are those remembered", () => {
    expect(run({ theme: "dark" })).toEqual({ theme: "dark", media: ["not all", "all"] });
    expect(run({ theme: "light" })).toEqual({ theme: "light", media: ["all", "not all"] });
  });

  test.each([{}, { theme: "" }, { theme: "x onload=1" }])("are the system's when nothing sound is: %j", (storage) => {
    expect(run(storage)).toEqual({ theme: undefined, media: ["light", "dark"] });
  });

  test("are the system's where storage is forbidden", () => {
    expect(run(new Error("SecurityError")).theme).toBeUndefined();
  });
});

test("the policy allows this very script and no other", () => {
  const digest = createHash("sha256").update(themeScript, "utf8").digest("base64");
  expect(themeScriptSource).toBe(`'sha256-${digest}'`);
  expect(themeScript).not.toContain("</script");
});
