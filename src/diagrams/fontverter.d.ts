/** What is used of fontverter, which brings no types of its own (https://github.com/papandreou/fontverter). */
declare module "fontverter" {
  /** Converts a font to another container format. */
  export function convert(font: Uint8Array, toFormat: "sfnt" | "truetype" | "woff" | "woff2"): Promise<Uint8Array>;
}
