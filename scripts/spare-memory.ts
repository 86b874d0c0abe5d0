/** How often it is looked at, in ms. */
const beat = 1000;
/** What is not worth a look through all memory, in bytes. */
const little = 256 * 1024 * 1024;

/**
 * Has V8 give memory back that it holds and does not use, again and again. It keeps what it took at its largest for itself, and
 * gives it back only where it is told that there is no other way; so it is told, where what lies outside of its heap has grown
 * by more than the heap gains and loses by itself. It does nothing in a process that was not started with `--expose-gc`.
 */
export function spareMemory(): void {
  const { gc } = globalThis;
  if (!gc) return;
  let least = Infinity;
  const measure = () => {
    const { rss, heapTotal } = process.memoryUsage();
    return { outside: rss - heapTotal, heapTotal };
  };
  const look = () => {
    const { outside, heapTotal } = measure();
    if (outside > least + Math.max(little, heapTotal / 2)) {
      gc({ type: "major", flavor: "last-resort" });
      least = measure().outside;
    }
    least = Math.min(least, outside);
  };
  setInterval(look, beat).unref();
}
