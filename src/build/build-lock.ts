import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** One for the project, wherever its site goes: Astro keeps what it has read in folders of the project. */
export const lockFile = ".cache/build.lock";

/** Thrown when another build is at work; says so in one sentence. */
export class BuildRunsError extends Error {}

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** What tells this process from a later one of the same number, where the system says it. */
  began: string;
}

/** When a process began, in the system's own count; nothing where the system does not tell. */
function beganAt(pid: number): string {
  try {
    // The name of a program stands in brackets and may hold spaces; the 20th field behind it is the time of its start.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** Whether the process that took a lock is still there. Of a process on another machine nobody here can tell. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false; // else it is someone else's, and alive
  }
  return holder.began === beganAt(holder.pid);
}

/** Who holds the lock; nothing where there is none, or where a crash left it half written. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** Puts the lock in its place, whole. @returns whether it could; not if one is there already */
function tryTake(file: string, mine: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Takes a dead lock away, unless another process was quicker and has taken it anew. */
function clearDeadLock(file: string, dead: Holder | undefined): void {
  const away = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, away);
  } catch {
    return; // another process took it away
  }
  if (JSON.stringify(readHolder(away)) !== JSON.stringify(dead)) tryTake(file, away);
  rmSync(away, { force: true });
}

/**
 * Makes sure that one build is at work in a folder. The lock is a file that names its process, so that one which a crash
 * left behind holds nobody up.
 * @returns what gives it back
 * @throws BuildRunsError when another process holds it
 */
export function takeBuildLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const me: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  writeFileSync(mine, JSON.stringify(me));
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (tryTake(file, mine)) {
        return () => {
          if (JSON.stringify(readHolder(file)) === JSON.stringify(me)) rmSync(file, { force: true });
        };
      }
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        const where = holder.host === hostname() ? "" : ` on ${holder.host}; if none is, delete ${file}`;
        throw new BuildRunsError(`Another build is at work in this folder (process ${holder.pid}${where}).`);
      }
      clearDeadLock(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new BuildRunsError("Another build has just begun in this folder.");
}
