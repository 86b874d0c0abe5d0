import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "run-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a program and runs code that has it by its name `program`, in a group of its own. @returns what was said */
function start(program: string, code: string, hear: (said: string, pid: number) => void = () => undefined) {
  const file = join(folder, "program.mjs");
  writeFileSync(file, program);
  const head = `import { run } from "./scripts/run.ts";\nconst program = ${JSON.stringify(file)};\n`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", head + code], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => hear((said += piece.toString()), child.pid ?? 0));
  return new Promise<string>((resolve) => child.on("close", () => resolve(said)));
}

test("Ctrl-C ends programs that are begun in the very moment in which it comes, and miss it", async () => {
  const said = await start(
    "setTimeout(() => undefined, 5000);",
    `const ends = [run(program, []), run(program, [])];
     process.kill(process.pid, "SIGINT"); // the process alone: the group had it before the programs were there
     console.log(await Promise.all(ends));`,
  );
  expect(said).toBe("[ 130, 130 ]\n");
});

test("Ctrl-C is told once to a program that has heard it by itself", async () => {
  let isPressed = false;
  const said = await start(
    `let times = 0;
     process.on("SIGINT", () => { times++; setTimeout(() => process.exit(times), 300); });
     setTimeout(() => undefined, 5000);
     console.log("ready");`,
    `console.log(await run(program, []));`,
    (text, pid) => {
      if (isPressed || !text.includes("ready")) return;
      isPressed = true;
      process.kill(-pid, "SIGINT");
    },
  );
  expect(said).toBe("ready\n1\n");
});
