import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** A process that writes for a build: its number, and what waits for its end. */
function startWriter() {
  const writer = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => {
    writer.kill("SIGKILL");
  });
  const end = new Promise((exit) => writer.once("exit", (_code, signal) => exit(signal)));
  return { pid: writer.pid ?? 0, end };
}

/** Has a lock look as if this process, which took it, had been another one that is gone. */
function killHolder(lock: string): void {
  const holder = JSON.parse(readFileSync(lock, "utf8")) as object;
  writeFileSync(lock, JSON.stringify({ ...holder, began: "long ago" }));
}

/** Whether a process is at work, and not only listed until its parent asks how it ended. */
const isAtWork = (pid: number) => !/^[^)]*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));

// Where the system does not tell processes apart, none is ended: build-lock-elsewhere.test.ts.
test.runIf(existsSync("/proc/self/stat"))("what a killed build left is ended before the next one begins", async () => {
  const lock = lockIn();
  const { pid, end } = startWriter();
  takeBuildLock(lock);
  nameWriter(lock, pid);
  killHolder(lock);
  expect(isAtWork(pid)).toBe(true);
  const release = takeBuildLock(lock);
  expect(isAtWork(pid)).toBe(false);
  expect(await end).toBe("SIGKILL");
  release();
  expect(readdirSync(dirname(lock))).toEqual([]);
});

test("what has written for a build and ended is forgotten, whoever has its number later", () => {
  const lock = lockIn();
  const { pid } = startWriter();
  takeBuildLock(lock);
  nameWriter(lock, pid);
  nameWriter(lock, undefined);
  killHolder(lock);
  takeBuildLock(lock)();
  expect(() => process.kill(pid, 0)).not.toThrow();
});

test("a build whose lock was deleted takes no other's away", async () => {
  const lock = lockIn();
  const release = takeBuildLock(lock);
  rmSync(lock);
  expect(() => nameWriter(lock, process.pid)).toThrow("another may have begun");
  const child = await takeElsewhere(lock);
  expect(() => nameWriter(lock, process.pid)).toThrow(`at work in this folder (process ${child.pid})`);
  release();
  expect(readdirSync(dirname(lock))).toEqual(["build.lock"]);
  expect(() => takeBuildLock(lock)).toThrow(`(process ${child.pid})`);
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
