// fontverter comes without types; this is all of it that is used here.
declare module "fontverter" {
  /** Unpacks a typeface, whatever its format, into another. @throws Error when it knows neither format */
  export function convert(font: Uint8Array, format: "truetype" | "woff" | "woff2"): Promise<Uint8Array<ArrayBuffer>>;
}
