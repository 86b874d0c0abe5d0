import type { APIRoute, GetStaticPaths } from "astro";
import { pictureNames, previewSize } from "../../metadata/preview-pictures.ts";
import { drawPreviewOnce } from "../../site/kept-pictures.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths: GetStaticPaths = () => pictureNames.map((picture) => ({ params: { picture } }));

/** The picture that stands for a kind of page where others link to it; it carries the name of the site. */
export const GET: APIRoute = async ({ params }) =>
  new Response(Buffer.from(await drawPreviewOnce(params["picture"] ?? "", review.article.site.name, previewSize)), {
    headers: { "Content-Type": "image/png" },
  });
