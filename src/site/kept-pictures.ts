import { openForBuilds } from "./kept.ts";

/** Pictures, each as base64. */
const kept = openForBuilds<string>("pictures", ["diagrams", "styles/fonts"]);

/** Draws the picture of a kind of page, unless an earlier build has drawn the very same: what draws is loaded only then. */
export async function drawPreviewOnce(
  ...asked: [name: string, siteName: string, size: { width: number; height: number }]
): Promise<Uint8Array> {
  const key = JSON.stringify(asked);
  const known = kept.find(key);
  if (known !== undefined) return Buffer.from(known, "base64");
  const { drawPreview } = await import("../diagrams/draw-preview.ts");
  const picture = await drawPreview(...asked);
  kept.keep(key, Buffer.from(picture).toString("base64"));
  return picture;
}
