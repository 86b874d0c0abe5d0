import type { APIRoute } from "astro";
import { mediaTypes } from "../addresses/media-types.ts";
import { siteUrl } from "../addresses/site-url.ts";
import { toJson } from "../exports/data-file.ts";
import type { MovedEntry } from "../schemas/moved.ts";
import { review } from "../site/review.ts";

/** Files that were published as JSON and have moved, or were withdrawn. */
export const getStaticPaths = () =>
  review.moved
    .filter(({ from }) => from.endsWith(".json"))
    .map((moved) => ({ params: { moved: moved.from.slice(1, -".json".length) }, props: { moved } }));

/** Where the content of the file is now, since when and why. */
export const GET: APIRoute<{ moved: MovedEntry }> = ({ props }) => {
  const { from, to, on, why } = props.moved;
  return new Response(toJson({ address: from, movedTo: to ? siteUrl(to) : null, on, why }), {
    headers: { "content-type": mediaTypes.json },
  });
};
