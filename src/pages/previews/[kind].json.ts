import type { APIRoute } from "astro";
import { href } from "../../addresses/site-url.ts";
import { previewKinds, type PreviewKind } from "../../previews/preview.ts";
import { toPreviews } from "../../previews/to-previews.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () => previewKinds.map((kind) => ({ params: { kind } }));

/** What the previews of a kind of record show; fetched once, when a reader first moves. */
export const GET: APIRoute = ({ params }) => Response.json(toPreviews(review, params["kind"] as PreviewKind, href));
