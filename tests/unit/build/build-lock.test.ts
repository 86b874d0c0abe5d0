import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nameWriter, takeBuildLock } from "../../../src/build/build-lock.ts";
import { writeFolder } from "../../write-folder.ts";

const lockIn = () => join(writeFolder({ "a.txt": "" }), "cache", "build.lock");

/** Another process that takes the lock and keeps it. */
async function takeElsewhere(lock: string) {
  const module = resolve("src/build/build-lock.ts");
  const code = `const { takeBuildLock } = await import(${JSON.stringify(module)}); takeBuildLock(${JSON.stringify(lock)}); console.log("taken"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await new Promise((taken) => child.stdout.once("data", taken));
  return child;
}

test("a lock that was given back can be taken again, and leaves nothing behind", () => {
  const lock = lockIn();
  takeBuildLock(lock)();
  takeBuildLock(lock)();
  expect(readdirSync(dirname(lock))).toEqual([]);
});

test("while one build is at work a second says so in one sentence, and does not end the first", async () => {
  const lock = lockIn();
  const child = await takeElsewhere(lock);
  const message = `Another build is at work in this folder (process ${child.pid}).`;
  expect(() => takeBuildLock(lock)).toThrow(message);
  expect(() => takeBuildLock(lock)).toThrow(message);
});

test("a killed build holds nobody up", async () => {
  const lock = lockIn();
  const child = await takeElsewhere(lock);
  const gone = new Promise((exit) => child.once("exit", exit));
  child.kill("SIGKILL");
  await gone;
  expect(existsSync(lock)).toBe(true);
  takeBuildLock(lock)();
  expect(existsSync(lock)).toBe(false);
});

test("what a killed build left at work is ended before the next one begins", async () => {
  const lock = lockIn();
  const writer = spawn("sleep", ["300"]);
  const ended = new Promise((exit) => writer.once("exit", exit));
  takeBuildLock(lock);
  nameWriter(lock, writer.pid ?? 0);
  const holder = JSON.parse(readFileSync(lock, "utf8")) as object;
  writeFileSync(lock, JSON.stringify({ ...holder, began: "long ago" })); // as if this process had been another one
  const isThere = () =>
    spawnSync("ps", ["-o", "stat=", "-p", String(writer.pid)])
      .stdout.toString()
      .startsWith("S");
  expect(isThere()).toBe(true);
  const release = takeBuildLock(lock);
  expect(isThere()).toBe(false);
  release();
  expect(existsSync(lock)).toBe(false);
  await ended;
});

test("a process that has the number of one that was killed holds nobody up", () => {
  const lock = lockIn();
  const release = takeBuildLock(lock);
  const holder = JSON.parse(readFileSync(lock, "utf8")) as { began: string };
  release();
  writeFileSync(lock, JSON.stringify({ ...holder, began: "long ago" }));
  expect(takeBuildLock(lock)).not.toThrow();
});

test("a lock that a crash left half written holds nobody up", () => {
  const lock = lockIn();
  takeBuildLock(lock)();
  writeFileSync(lock, '{"pid":');
  expect(takeBuildLock(lock)).not.toThrow();
});

test("of a process on another machine nobody can tell, so its lock holds", () => {
  const lock = lockIn();
  takeBuildLock(lock)();
  writeFileSync(lock, JSON.stringify({ pid: 1, host: "elsewhere", began: "1" }));
  expect(() => takeBuildLock(lock)).toThrow(`on elsewhere; if none is, delete ${lock}`);
});
