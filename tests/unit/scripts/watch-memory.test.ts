import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { watchMemory } from "../../../scripts/bench/watch-memory.ts";

test.runIf(process.platform === "linux")(
  "the memory of a process and of what it started is told in bytes, whatever a page of memory is",
  async () => {
    const holding = 150_000_000;
    const inner = `const held = Buffer.alloc(${holding}, 1); console.log("held"); setInterval(() => held, 1000)`;
    const outer = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(inner)}], { stdio: "inherit" })`;
    const child = spawn(process.execPath, ["-e", outer], { stdio: ["ignore", "pipe", "ignore"], detached: true });
    try {
      await new Promise((held) => child.stdout.once("data", held));
      const end = watchMemory(child.pid ?? 0);
      await new Promise((seen) => setTimeout(seen, 1000));
      const most = end() ?? 0;
      expect(most).toBeGreaterThan(holding);
      expect(most).toBeLessThan(3 * holding);
    } finally {
      process.kill(-(child.pid ?? 0));
    }
  },
);
