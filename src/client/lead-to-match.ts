// Shows on the page that a result leads to what was found there. Most browsers mark text that an address names; for those
// that do not, the words are handed on to that page, which marks them itself (show-match.ts).

/** Keeps for the page at an address which words to mark there. */
function handOn(address: string, match: string): void {
  try {
    sessionStorage.setItem("match", JSON.stringify([address, match]));
  } catch {
    // No storage: the page opens unmarked.
  }
}

/** An address that asks a browser to find and mark words: `/notes/#arrow` → `/notes/#arrow:~:text=arrow` */
function toTextAddress(address: string, match: string): string {
  const text = encodeURIComponent(match).replaceAll("-", "%2D");
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** Extends the address of a result at the moment it is followed, so that links stay what they are to be copied. */
export function leadToMatch(list: HTMLElement): void {
  const extend = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const match = link?.closest<HTMLElement>("li")?.dataset["match"];
    const plain = link?.getAttribute("href");
    if (!link || !match || !plain || plain.includes(":~:")) return;
    if (!("fragmentDirective" in document)) {
      handOn(plain, match);
      return;
    }
    link.setAttribute("href", toTextAddress(plain, match));
    setTimeout(() => link.setAttribute("href", plain));
  };
  list.addEventListener("click", extend);
  list.addEventListener("auxclick", extend);
}
