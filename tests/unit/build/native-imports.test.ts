import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createServer, type RunnableDevEnvironment } from "vite";
import { nativeImports } from "../../../src/build/native-imports.ts";

const folder = mkdtempSync(join(tmpdir(), "native-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("what one file imports is loaded by Node, what others import by Vite", async () => {
  mkdirSync(join(folder, "src"));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, "src", name), text);
  };
  write("a.ts", "export default 'a';\n");
  write("b.ts", "export const b = 'b';\n");
  const imports = ['a from "./a.ts"', '{ basename } from "node:path"', '{ parse } from "yaml"'];
  write("one.ts", `import ${imports.join(";\nimport ")};\nexport const all = [a, basename("x/y"), parse("z")];\n`);
  write("other.ts", 'export { default as a } from "./a.ts";\nexport { b } from "./b.ts";\n');
  let seen: string[] = [];
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: "silent",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      nativeImports(join(folder, "src/one.ts")),
      { name: "seen", transform: (_code, id) => void seen.push(relative(join(folder, "src"), id)) },
    ],
  });
  try {
    const { runner } = server.environments["ssr"] as RunnableDevEnvironment;
    expect(await runner.import("/src/one.ts")).toMatchObject({ all: ["a", "y", "z"] });
    expect(seen.filter((file) => /^\w+\.ts$/.test(file))).toEqual(["one.ts"]);
    seen = [];
    expect(await runner.import("/src/other.ts")).toMatchObject({ a: "a", b: "b" });
    expect(seen.toSorted()).toEqual(["a.ts", "b.ts", "other.ts"]);
  } finally {
    await server.close();
  }
});
