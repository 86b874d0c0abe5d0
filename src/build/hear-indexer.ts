// Pagefind runs a program of its own, and may not tell that it ended.

/** Thrown when the program that indexes ended before its work did; the cause is what Pagefind says of that, if anything. */
export class IndexerEndedError extends Error {
  override name = "IndexerEndedError";

  constructor(cause?: unknown) {
    super(
      "What indexes the pages ended abruptly, as happens when memory runs out. Nothing was published; build again.",
      { cause },
    );
  }
}

/**
 * Waits for an answer of Pagefind. It may not tell that the program ended which it runs: then nothing is left that would go
 * on, and Node would end, too. @throws IndexerEndedError when the program ended
 */
export async function hear<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let tellEnd = (): void => undefined;
  const end = new Promise<never>((_answer, fail) => {
    tellEnd = () => {
      fail(new IndexerEndedError());
    };
    process.once("beforeExit", tellEnd);
  });
  try {
    return await Promise.race([answer, end]);
  } catch (error) {
    // It rejects for other reasons, too, such as a machine that it brings no program for, and says which.
    throw /backend (?:is )?closed/.test(String(error)) ? new IndexerEndedError(error) : error;
  } finally {
    process.off("beforeExit", tellEnd);
  }
}
