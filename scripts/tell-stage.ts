import { readFileSync } from "node:fs";

/** What one stage of a longer work took, in ms. */
interface StageTime {
  name: string;
  /** By the clock on the wall. */
  wall: number;
  /** Of all processors, the programs that the stage ran included. */
  cpu: number;
}

/** The stages of this process that are done, in their order. */
export const stageTimes: StageTime[] = [];

/** Processor time of the programs that this process ran and that have ended, in ms; 0 where the system does not tell. */
function readCpuOfChildren(): number {
  try {
    // The name of a program stands in brackets and may hold spaces; fields 14 and 15 behind it count hundredths of a second.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

/** Processor time of this process and of the programs that it ran, in ms. */
export function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + readCpuOfChildren();
}

/** A time in ms for people: `3.4 s`. */
export const formatSeconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

/** How often a long stage says on a screen that it is still at work, in ms. */
const beat = 500;

/**
 * Says on a screen how long a stage has taken so far, over and over on one line. It leaves the cursor at the beginning of the
 * line, so that what others say meanwhile stands over it, and not behind it. @returns what takes the line away
 */
function showProgress(name: string, begun: number): () => void {
  if (!process.stdout.isTTY) return () => undefined;
  const clear = () => process.stdout.write("\r\u001b[K");
  const show = () => process.stdout.write(`\r\u001b[K${name} … ${formatSeconds(performance.now() - begun)}\r`);
  show();
  const timer = setInterval(show, beat);
  return () => {
    clearInterval(timer);
    clear();
  };
}

/**
 * Does one stage of a longer work and says in one line how long it took. A stage that fails says nothing of its time.
 * @param tell what else there is to say of what came of it, once it is done
 * @param isTalking whether the work itself says what it does, line by line, where a line that is drawn anew would be in the way
 */
export async function tellStage<Result>(
  name: string,
  work: () => Result | Promise<Result>,
  tell?: (result: Result) => string,
  isTalking = false,
): Promise<Result> {
  const begun = performance.now();
  const cpuBefore = readCpu();
  const end = isTalking ? () => undefined : showProgress(name, begun);
  try {
    const result = await work();
    end();
    const wall = performance.now() - begun;
    stageTimes.push({ name, wall, cpu: readCpu() - cpuBefore });
    const time = formatSeconds(wall).padStart(8);
    console.log(`${name.padEnd(33)}${time}${tell ? `   ${tell(result)}` : ""}`);
    return result;
  } finally {
    end();
  }
}
