import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** One for the project, wherever its site goes: Astro keeps what it has read in folders of the project. */
export const lockFile = ".cache/build.lock";

/** Thrown when another build is at work; says so in one sentence. */
export class BuildRunsError extends Error {}

/** A process of a machine. */
interface Process {
  pid: number;
  /** What tells this process from a later one of the same number, where the system says it. */
  began: string;
}

/** Who holds a lock. */
interface Holder extends Process {
  host: string;
  /** What writes for it and may outlive it for a moment. */
  writer?: Process;
}

/** How a process is and when it began, in the system's own words; nothing of both where the system does not tell. */
function readState(pid: number): { state: string; began: string } {
  try {
    // The name of a program stands in brackets and may hold spaces; first behind it is its state, 20th the time of its start.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { state: fields[0] ?? "", began: fields[19] ?? "" };
  } catch {
    return { state: "", began: "" };
  }
}

const describe = (pid: number): Process => ({ pid, began: readState(pid).began });

/** Whether a process of this machine is still there, and not only its number, for a parent that has not asked how it ended. */
function isAlive({ pid, began }: Process): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false; // else it is someone else's, and alive
  }
  const now = readState(pid);
  return now.began === began && now.state !== "Z";
}

/** Whether the process that took a lock is still there. Of a process on another machine nobody here can tell. */
const isHeld = (holder: Holder): boolean => holder.host !== hostname() || isAlive(holder);

/** Whether what writes for a process that was killed has not ended yet. */
const isLeft = ({ host, writer }: Holder): boolean => host === hostname() && writer !== undefined && isAlive(writer);

/** Who holds the lock; nothing where there is none, or where a crash left it half written. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** Whether something is there already where another was to be put. */
const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "EEXIST";

/**
 * Puts the lock in its place, whole. Disks without hard links, such as memory sticks and folders that a virtual machine shares,
 * have it written there: whoever sees it half written takes it for dead, and `nameWriter` stops the build that lost it.
 * @returns whether it could; not if one is there already
 */
function tryTake(file: string, mine: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  try {
    writeFileSync(file, readFileSync(mine), { flag: "wx" });
    return true;
  } catch (error) {
    if (!isThere(error)) throw error;
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

/** For how long a build waits for what a killed one left at work, in ms. */
const patience = 30_000;

/**
 * Ends what a killed build left at work, which would end by itself, but only once it is not busy. Where the system does not tell
 * a process from a later one of the same number, it is left alone.
 */
function endLeft({ writer }: Holder): void {
  if (!writer?.began) return;
  try {
    process.kill(writer.pid, "SIGKILL");
  } catch {
    // It has ended meanwhile, or is someone else's; the next look will tell.
  }
}

/** Does nothing for a moment, in ms. */
const pause = (time: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);

/** Whether a lock is that of this very process. */
const isMine = (holder: Holder | undefined): boolean =>
  holder?.pid === process.pid && holder.host === hostname() && holder.began === describe(process.pid).began;

/** Gives the lock back if this process has it. */
function giveBack(file: string): void {
  if (isMine(readHolder(file))) rmSync(file, { force: true });
}

/** Writes the lock of this process whole, beside its place. @returns where */
function prepare(file: string, writer?: number): string {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const me: Holder = { ...describe(process.pid), host: hostname() };
  writeFileSync(mine, JSON.stringify(writer === undefined ? me : { ...me, writer: describe(writer) }));
  return mine;
}

/** That another process has the lock, and what to do if it is none of a build, where that cannot be known here. */
function tellHeld(file: string, { pid, host, began }: Holder): string {
  const isElsewhere = host !== hostname();
  const where = isElsewhere ? ` on ${host}; if none is, delete ${file}` : "";
  const doubt = isElsewhere || began ? "" : `; if that is none of a build, delete ${file}`;
  return `Another build is at work in this folder (process ${pid}${where}${doubt}).`;
}

/** That what writes for a killed build does not end. */
const tellLeft = (file: string, { writer }: Holder): string =>
  `A killed build may still write in this folder (process ${writer?.pid}): end that, or, if it is none of a build, delete ${file}.`;

/**
 * Makes sure that one build is at work in a folder. The lock is a file that names its process, so that one which a crash
 * left behind holds nobody up.
 * @returns what gives it back
 * @throws BuildRunsError when another process holds it
 */
export function takeBuildLock(file: string): () => void {
  const mine = prepare(file);
  const latest = performance.now() + patience;
  try {
    for (let tries = 0; tries < 5;) {
      if (tryTake(file, mine)) return () => giveBack(file);
      const holder = readHolder(file);
      if (holder && isHeld(holder)) throw new BuildRunsError(tellHeld(file, holder));
      if (holder && isLeft(holder)) {
        if (performance.now() > latest) throw new BuildRunsError(tellLeft(file, holder));
        endLeft(holder);
        pause(50);
        continue;
      }
      clearDeadLock(file, holder);
      tries += 1;
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new BuildRunsError("Another build has just begun in this folder.");
}

/**
 * Notes in the lock of this process what writes for it, or that nothing does any more: the next build ends it, should this
 * process be killed.
 * @throws BuildRunsError when the lock was deleted meanwhile, so that another build may have been at work in the folder or is
 */
export function nameWriter(file: string, pid: number | undefined): void {
  const holder = readHolder(file);
  if (!isMine(holder)) {
    const who = holder ? `another build is at work in this folder (process ${holder.pid})` : "another may have begun";
    throw new BuildRunsError(`The lock of this build was deleted, and ${who}: this one stops. Nothing was published.`);
  }
  renameSync(prepare(file, pid), file);
}
