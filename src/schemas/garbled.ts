// Pure: letters that were saved in one encoding and opened in another, `TGF-Î²` for `TGF-β`. Their bytes are good UTF-8 and say the wrong thing.

/** What each byte is in the encoding that such programs take UTF-8 for. */
const signs = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** The signs of bytes that continue a letter in UTF-8. */
const continuing = signs.slice(0x80, 0xc0);
/** Those of them that no sentence puts behind a letter. */
const strange = continuing.replace(/[‘’“”–—…›»]/g, "");

/** Where a letter of several bytes may stand as so many signs. */
const suspect = new RegExp(`[ÂÃÎÏ][${continuing}]|[ÄÅÐÑ][${strange}]|â[${continuing}]{2}|ï»¿|ð[${continuing}]{3}`, "g");

/** What signs were before they were taken for letters of one byte each; nothing where that was no letter in UTF-8. */
function decode(raw: string): string | undefined {
  try {
    const bytes = Uint8Array.from(raw, (sign) => signs.indexOf(sign));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first such letter of a text: where it stands, how it looks, and what was meant. */
export function findGarbled(text: string): { at: number; raw: string; meant: string } | undefined {
  for (const { 0: raw, index: at } of text.matchAll(suspect)) {
    const meant = decode(raw);
    if (meant !== undefined) return { at, raw, meant };
  }
  return undefined;
}
