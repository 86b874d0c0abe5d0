// wawoff2 comes without types; this is all of it that is used here.
declare module "wawoff2" {
  /** Unpacks a typeface from WOFF2. @throws Error when it is none */
  export function decompress(font: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
