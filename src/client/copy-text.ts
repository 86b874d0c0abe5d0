/** What is copied: text and, where it differs, the same as HTML. */
export interface Copied {
  text: string;
  html?: string | undefined;
}

/** What a reader is told where it worked. */
export const done = "Copied";

/** Puts something on the clipboard. @returns what to tell the reader */
export async function copyText({ text, html }: Copied): Promise<string> {
  const types: Record<string, string> = { "text/plain": text, ...(html && { "text/html": html }) };
  try {
    // Firefox before 127 writes text alone.
    if ("ClipboardItem" in globalThis) await navigator.clipboard.write([new ClipboardItem(types)]);
    else await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return "The browser did not allow copying.";
  }
}
