import type { APIRoute } from "astro";
import { href } from "../../addresses/site-url.ts";
import { previewKinds } from "../../previews/preview.ts";
import { cutPreviews, type PreviewsFile } from "../../previews/shards.ts";
import { toPreviews } from "../../previews/to-previews.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  previewKinds.flatMap((kind) =>
    [...cutPreviews(kind, toPreviews(review, kind, href))].map(([name, file]) => ({
      params: { file: name },
      props: { file },
    })),
  );

/** What the previews of a kind of record show, or of one shard of them; fetched when a reader first needs one. */
export const GET: APIRoute<{ file: PreviewsFile }> = ({ props }) => Response.json(props.file);
