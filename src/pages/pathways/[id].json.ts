import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toJson } from "../../exports/data-file.ts";
import { toPathwayRecord } from "../../exports/to-pathway-record.ts";
import type { Pathway } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.pathways.map((pathway) => ({ params: { id: pathway.id }, props: { pathway } }));

/** One pathway as data: the twin of its page. */
export const GET: APIRoute<{ pathway: Pathway }> = ({ props }) =>
  new Response(toJson(toPathwayRecord(props.pathway, review.article)), {
    headers: { "content-type": mediaTypes.json },
  });
