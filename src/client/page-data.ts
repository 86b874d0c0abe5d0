// What a page has to ask itself: it holds the data, or names the file that does where there is much of it.

/** Data that stands in the page; nothing where only the name of its file does. */
export const readHeldData = (holder: Element): unknown =>
  holder instanceof HTMLElement && holder.dataset["file"] === undefined
    ? (JSON.parse(holder.textContent || "null") as unknown)
    : undefined;

/** Fetches the data that a page names the file of. @throws Error when it cannot be had */
export async function fetchData(holder: HTMLElement): Promise<unknown> {
  const response = await fetch(holder.dataset["file"] ?? "", { cache: "no-cache" });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
