import { readdirSync, readFileSync } from "node:fs";

/** How often memory is looked at, in ms. */
const beat = 200;

/** The parent of a process and the memory that it holds, in bytes; nothing when it has ended meanwhile. */
function readProcess(id: number): { parent: number; memory: number } | undefined {
  try {
    // In kB, whatever the size of a page of memory is on this machine. A process that has ended and waits holds none.
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const read = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { parent: read("PPid"), memory: read("VmRSS") * 1024 };
  } catch {
    return undefined;
  }
}

/** The memory that a process and all that it started hold now, in bytes. */
function sumMemory(root: number): number {
  const ids = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));
  const processes = new Map(ids.map((id) => [id, readProcess(id)]));
  const isBelow = (id: number): boolean => {
    const parent = processes.get(id)?.parent ?? 0;
    return id === root || (parent > 1 && isBelow(parent));
  };
  return ids.filter(isBelow).reduce((sum, id) => sum + (processes.get(id)?.memory ?? 0), 0);
}

/**
 * Watches how much memory a process holds together with all that it starts, as a build does with Pagefind.
 * @returns what ends it and tells the most that was seen, in bytes; nothing where the system does not say (outside of Linux)
 */
export function watchMemory(root: number): () => number | undefined {
  let most = 0;
  const look = () => {
    try {
      most = Math.max(most, sumMemory(root));
    } catch {
      clearInterval(timer);
    }
  };
  const timer = setInterval(look, beat);
  return () => {
    clearInterval(timer);
    return most > 0 ? most : undefined;
  };
}
