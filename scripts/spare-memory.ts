import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { contentDirectory } from "../src/source/read-files.ts";

/** From so many bytes of content on, a few thousand references, memory is dearer than time; and from so many it is scarce. */
const much = 10 * 1024 * 1024;
const veryMuch = 20 * 1024 * 1024;

/** How often it is looked at, in ms. */
const beat = 1000;
/** What is not worth a look through all memory, in bytes. */
const little = 256 * 1024 * 1024;

/** How many bytes the content has; none where it is not to be read, which the build tells by itself. */
function weighContent(): number {
  try {
    const entries = readdirSync(contentDirectory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    return 0;
  }
}

/**
 * Has V8 give memory back that it holds and does not use, again and again. It keeps what it took at its largest for itself, and
 * gives it back only where it is told that there is no other way; so it is told, where what lies outside of its heap has grown
 * by more than the heap gains and loses by itself.
 */
function giveBackMemory(gc: NodeJS.GCFunction): void {
  let least = Infinity;
  const measure = () => {
    const { rss, heapTotal } = process.memoryUsage();
    return { outside: rss - heapTotal, heapTotal };
  };
  const look = () => {
    const { outside, heapTotal } = measure();
    if (outside > least + Math.max(little, heapTotal / 4)) {
      gc({ type: "major", flavor: "last-resort" });
      least = measure().outside;
    }
    least = Math.min(least, outside);
  };
  setInterval(look, beat).unref();
}

/**
 * Has this process spare memory where there is much content. V8 would let it grow to four times what is in use before it looks
 * for what is not, and pages are made and forgotten by the thousand: so it looks earlier, which takes half of the memory and up
 * to a fifth more of the processor, and gives back what it has no use for. All this is set in the process itself, since a Node
 * that lacked one of these settings would not even start with it.
 */
export function spareMemory(): void {
  const bytes = weighContent();
  if (bytes <= much) return;
  setFlagsFromString(`--heap-growing-percent=${bytes > veryMuch ? 25 : 40}`);
  setFlagsFromString("--expose-gc"); // in contexts that are made from now on
  const gc = runInNewContext("globalThis.gc") as NodeJS.GCFunction | undefined;
  if (gc) giveBackMemory(gc);
}
