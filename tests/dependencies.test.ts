import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// `npm start` installs no tools of development, so what a site is built and served with must be among the dependencies.

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** What runs without the tools of development, as `launch.mjs` tells them, with the scripts that they import. */
function listScripts(): string[] {
  const [, names = ""] = /const light = \[(.*?)\]/.exec(readFileSync("scripts/launch.mjs", "utf8")) ?? [];
  const scripts = new Set([...names.matchAll(/"([\w-]+)"/g)].map(([, name]) => `scripts/${name}.ts`));
  for (const script of scripts) {
    for (const [, other] of readFileSync(script, "utf8").matchAll(/"\.\/([\w-]+\.ts)"/g))
      scripts.add(`scripts/${other}`);
  }
  return [...scripts];
}

const scripts = listScripts();
const sources = [
  ...scripts,
  ...readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join("src", name)),
];

/** The packages that a file imports when it runs, or reads a file of; types alone are gone by then. */
function packagesOf(text: string): string[] {
  const imported = [
    ...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from "([^."][^"]*)"|import\("([^."][^"]*)"\)/gm),
  ];
  const bare = [...text.matchAll(/^import "([^."][^"]*)"/gm)];
  const read = [...text.matchAll(/"node_modules\/([^".][^"]*)"/g)];
  return [...imported, ...bare, ...read]
    .map((match) => match.slice(1).find(Boolean) ?? "")
    .filter((name) => !/^(?:node|astro|virtual):/.test(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

test("whatever a build imports or reads of other packages is installed by `npm start`", () => {
  const used = sources.map((file) => ({ file, packages: packagesOf(readFileSync(file, "utf8")) }));
  expect(scripts).toContain("scripts/serve-directory.ts");
  expect(used.flatMap(({ packages }) => packages).length).toBeGreaterThan(Object.keys(dependencies).length);
  const missing = used.flatMap(({ file, packages }) =>
    packages.filter((name) => !(name in dependencies)).map((name) => `${file} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("types know nothing that the oldest Node of the README does not", () => {
  // Of the language, `npm run check` tells it: did the types know what came with Node 24, `false` would be an error here.
  const knowsNewer: "escape" extends keyof RegExpConstructor ? true : false = false;
  expect(knowsNewer).toBe(false);
  const [, oldest = ""] = /use Node (\d+\.\d+) or newer/.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(oldest).not.toBe("");
  expect(devDependencies["@types/node"]?.startsWith(`${oldest}.`)).toBe(true);
  expect(readFileSync("scripts/launch.mjs", "utf8")).toContain(` ${oldest}, `);
});
