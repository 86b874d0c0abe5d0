import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { cleanEnvironment } from "../../scripts/run.ts";

const require = createRequire(createRequire(import.meta.url).resolve("@astrojs/check"));
const server = join(dirname(require.resolve("@astrojs/language-server/package.json")), "bin/nodeServer.js");

/**
 * The sections with what Astro knows of them, in a folder without the code of the project: the server would read all of that,
 * too, and what it says of front matter does not depend on it.
 * @returns its address
 */
function copySections(): string {
  const folder = mkdtempSync(join(tmpdir(), "editor-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const part of [".astro/collections", "content/sections"]) cpSync(part, join(folder, part), { recursive: true });
  const list = join(folder, ".astro/collections/collections.json");
  const address = (place: string) => pathToFileURL(place).href;
  // Astro writes addresses of files in small letters.
  const [from, to] = [process.cwd(), folder].map((place) => `${address(place)}/`.toLowerCase());
  writeFileSync(list, readFileSync(list, "utf8").replaceAll(from ?? "", to ?? ""));
  return address(folder);
}

/** The language server that Astro's extension runs in an editor, asked over its standard streams. */
function startServer() {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill();
  });
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const waiting = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  child.stdout.on("data", (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const end = received.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || received.length < end + 4 + length) return;
      const message = JSON.parse(received.subarray(end + 4, end + 4 + length).toString()) as {
        id?: number;
        method?: string;
        params?: { items?: unknown[] };
        result?: unknown;
      };
      received = received.subarray(end + 4 + length);
      if (message.id === undefined) continue;
      if (message.method === undefined) waiting.get(message.id)?.(message.result);
      else send({ id: message.id, result: message.params?.items?.map(() => null) ?? null }); // it asks for settings
    }
  });
  let count = 0;
  return {
    tell: (method: string, params: object) => {
      send({ method, params });
    },
    ask: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        waiting.set(++count, resolve);
        send({ id: count, method, params });
      }),
  };
}

test("the front matter of a section is completed, explained and checked in an editor", async () => {
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "sync"], { env: cleanEnvironment() });
  const root = copySections();
  const { ask, tell } = startServer();
  await ask("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "review" }],
    capabilities: { workspace: { workspaceFolders: true, configuration: true }, textDocument: { hover: {} } },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: join(process.cwd(), "node_modules/typescript/lib") },
    },
  });
  tell("initialized", {});
  const textDocument = { uri: `${root}/content/sections/tumor-growth.md` };
  const text = readFileSync("content/sections/tumor-growth.md", "utf8").replace("---\n", "---\n\nordr: 3\n");
  tell("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "markdown", version: 1, text } });
  const line = text.split("\n").findIndex((written) => written.startsWith("summary:"));
  expect(JSON.stringify(await ask("textDocument/hover", { textDocument, position: { line, character: 1 } }))).toMatch(
    /"value":"[A-Z].+\."/,
  );
  const offered = await ask("textDocument/completion", { textDocument, position: { line: 1, character: 0 } });
  expect(JSON.stringify(offered)).toContain('"label":"printedHeading"');
  const told = await ask("textDocument/diagnostic", { textDocument });
  expect(JSON.stringify(told)).toContain("ordr");
});

test("what VS Code is told for this folder turns it on", () => {
  const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as Record<string, unknown>;
  expect(settings["astro.content-intellisense"]).toBe(true);
  const { recommendations } = JSON.parse(readFileSync(".vscode/extensions.json", "utf8")) as {
    recommendations: string[];
  };
  expect(recommendations).toContain("astro-build.astro-vscode");
});
