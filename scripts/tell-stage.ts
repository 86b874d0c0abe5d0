/** A time in ms for people: `3.4 s`. */
export const formatSeconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

/** How often a long stage says on a screen that it is still at work, in ms. */
const beat = 500;

/** Says on a screen how long a stage has taken so far, over and over on one line. @returns what takes the line away */
function showProgress(name: string, begun: number): () => void {
  if (!process.stdout.isTTY) return () => undefined;
  const clear = () => process.stdout.write("\r\u001b[K");
  const show = () => process.stdout.write(`\r\u001b[K${name} … ${formatSeconds(performance.now() - begun)}`);
  show();
  const timer = setInterval(show, beat);
  return () => {
    clearInterval(timer);
    clear();
  };
}

/**
 * Does one stage of a longer work and says in one line how long it took. A stage that fails says nothing of its time.
 * @param tell what else there is to say of it, once it is done
 */
export async function tellStage<Result>(
  name: string,
  work: () => Result | Promise<Result>,
  tell?: () => string,
): Promise<Result> {
  const begun = performance.now();
  const end = showProgress(name, begun);
  try {
    const result = await work();
    end();
    const time = formatSeconds(performance.now() - begun).padStart(8);
    console.log(`${name.padEnd(24)}${time}${tell ? `   ${tell()}` : ""}`);
    return result;
  } finally {
    end();
  }
}
