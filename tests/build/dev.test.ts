import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanEnvironment } from "../../scripts/run.ts";
import { openBrowser } from "../site/open-browser.ts";

/** What the dev server is made of. It runs on a copy, since it keeps what it has read in a folder of the project. */
const parts = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json", "scripts", "src", "public"];

/** The smallest review: each save is read, linked and shown on the same road as one of a large one. */
const fixture = "tests/fixtures/minimal";

/** A section: the file that is edited, and the page that shows it. */
const section = readdirSync(join(fixture, "sections")).filter((name) => name.endsWith(".md"))[0] ?? "";
const page = `/sections/${section.replace(/\.md$/, "")}/`;

/** What is installed; `.vite` and `.astro` were left there by older versions of this project. */
const packages = readdirSync("node_modules").filter((name) => name !== ".vite" && name !== ".astro");

/** `npm run dev`, once everything is installed. */
const dev = ["scripts/launch.mjs", "dev"];
const environment = () => ({ ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" });

let root: string;
let content: string;
let before: string;
let server: ChildProcess | undefined;
let output = "";
let address: string;

/** What a minute would not answer, nothing will. */
const fetchPage = async (signal = AbortSignal.timeout(60_000)) =>
  (await fetch(new URL(page, address), { signal })).text();

/** Asks for the page without a pause, as a browser does that reloads at every change, until it is told to stop. @returns how often */
async function poll(signal: AbortSignal): Promise<number> {
  let polls = 0;
  while (!signal.aborted) {
    await fetchPage().catch(() => undefined);
    polls++;
  }
  return polls;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "dev-"));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  // Package by package, to see whether something is put beside them.
  mkdirSync(join(root, "node_modules"));
  for (const name of packages) symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  content = join(root, "content");
  cpSync(fixture, content, { recursive: true });
  before = readFileSync(join(content, "sections", section), "utf8");
  const started = spawn(process.execPath, [...dev, "--port", "0"], {
    cwd: root,
    detached: true, // a group of its own, which Ctrl-C reaches as a whole
    env: environment(),
  });
  server = started;
  await new Promise<void>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output);
      if (!found) return;
      address = found[0];
      done();
    };
    started.stdout.on("data", read);
    started.stderr.on("data", read);
    started.on("exit", () => {
      fail(new Error(output));
    });
  });
});

afterAll(async () => {
  if (server?.exitCode === null && server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

/** Saves the section with a sentence more. */
const save = (sentence: string) => {
  writeFileSync(join(content, "sections", section), `${before.trimEnd()}\n${sentence}\n`);
};

/** Asks until the page holds what it should; an edit that was lost would stay away until the next one. */
async function waitFor(words: string): Promise<void> {
  const start = performance.now();
  while (!(await fetchPage()).includes(words)) {
    if (performance.now() - start > 60_000) throw new Error(`${words} is not on ${page}\n${output.slice(-2000)}`);
    await wait(50);
  }
}

/** How long it takes, in ms, until an edit is on the page. */
async function measureAnswer(): Promise<number> {
  await waitFor("</html>");
  save("It is measured.");
  const start = performance.now();
  await waitFor("It is measured.");
  return performance.now() - start;
}

test("each edit of a page that is asked for all the time is on it", async () => {
  const asking = new AbortController();
  const polls = poll(asking.signal);
  try {
    const answer = await measureAnswer();
    for (let number = 1; number <= 10; number++) {
      await wait((answer * number) / 10); // at another moment of the answer each time
      save(`Edit ${number} is on the page.`);
      await waitFor(`Edit ${number} is on the page.`);
    }
  } finally {
    asking.abort();
  }
  expect(await polls).toBeGreaterThan(0);
});

test("the second of two saves at once is on the page", async () => {
  const answer = await measureAnswer();
  for (let number = 1; number <= 10; number++) {
    save(`Save ${number} is the first.`);
    const first = fetchPage().catch(() => undefined);
    await wait((answer * number) / 10); // while the first is being answered
    save(`Save ${number} is the second.`);
    await waitFor(`Save ${number} is the second.`);
    await first;
  }
});

test("a page that nobody waits for any more holds up no other", async () => {
  const answer = await measureAnswer();
  for (let number = 1; number <= 10; number++) {
    save(`Save ${number} is not waited for.`);
    const leaving = new AbortController();
    const left = fetchPage(leaving.signal).catch(() => undefined);
    await wait((answer * number) / 10); // as a browser does that is reloaded while it loads
    leaving.abort();
    await left;
    save(`Save ${number} is on the page.`);
    await waitFor(`Save ${number} is on the page.`);
  }
});

test("a browser shows each save by itself, a fault in the content, too, until it is mended", async () => {
  const tab = await (await openBrowser()).newPage();
  try {
    tab.setDefaultTimeout(60_000);
    save("It is whole.");
    await waitFor("It is whole.");
    await tab.goto(new URL(page, address).href);
    await tab.getByText("It is whole.").waitFor();
    save("It is saved again.");
    await tab.getByText("It is saved again.").waitFor();
    save("It cites what nobody wrote [@nobody1900].");
    await tab.locator("vite-error-overlay").getByText("@nobody1900").first().waitFor();
    expect((await fetch(new URL(page, address))).status).toBe(500);
    save("It is mended.");
    await tab.getByText("It is mended.").waitFor();
  } finally {
    await tab.close();
  }
});

test("what a build makes meanwhile is neither served nor taken for a change of the site", async () => {
  const files = ["dist/data/index.json", "dist.next/data/index.json", "dist.next/about/index.html"];
  const make = (text: string) => {
    for (const file of files) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  };
  make("{}");
  const asked = files.flatMap((file) => [file, `dist/../${file}`, `/@fs${join(root, file)}`]);
  const answers = await Promise.all(asked.map((file) => fetch(new URL(file, address))));
  expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 404));
  await waitFor("</html>");
  make("{ }");
  const end = `Saved after what a build made.`;
  save(end); // what was changed before is told by then
  await waitFor(end);
  await wait(500);
  expect(output).not.toContain("dist.next");
});

test("it puts nothing into node_modules, which may be read-only or another project's, too", () => {
  expect(readdirSync(join(root, "node_modules")).sort()).toEqual(packages.toSorted());
});

test.each([
  {
    wish: "a second one for the folder",
    options: [],
    says: "`npm run dev` already shows this folder at http://localhost:",
  },
  { wish: "a port that is none", options: ["--port", "432l"], says: "`--port 432l` is no port" },
  { wish: "what it does not know", options: ["--prot", "4400"], says: "Did you mean `--port`?" },
])("$wish is refused in words that say what to do, and nothing is begun", ({ options, says }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...dev, ...options], {
    cwd: root,
    env: environment(),
    encoding: "utf8",
    timeout: 60_000,
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(says);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("Ctrl-C ends it as it ends every command", async () => {
  const ended = new Promise((done) => server?.once("exit", done));
  if (server?.pid !== undefined) process.kill(-server.pid, "SIGINT");
  expect(await ended).toBe(130);
});
