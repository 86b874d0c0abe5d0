import { element } from "./element.ts";

/** How long a browser may take to fetch what it is handed, in milliseconds; it does not say when it is done. */
const patience = 60_000;

/** Hands a text to the browser as a file, which it asks about or puts where its reader has downloads go. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
