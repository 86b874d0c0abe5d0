import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { expect, test } from "vitest";

test("a program whose reader has gone ends without a word, as after SIGPIPE", async () => {
  const code = `
    import { endWithReader } from "./scripts/end-with-reader.ts";
    endWithReader();
    setInterval(() => console.log("one more line"), 1);
  `;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", code], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const end = await new Promise((resolve) => child.on("close", resolve));
  expect([end, said]).toEqual([141, ""]);
});

test.runIf(existsSync("/dev/full"))("a program whose words find no room on the disk says so once", () => {
  const code = `
    import { endWithReader } from "./scripts/end-with-reader.ts";
    endWithReader();
    console.log("a line");
    setInterval(() => undefined, 1000);
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", code], {
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, "What this program says cannot be written (ENOSPC), so it ends.\n"]);
});
