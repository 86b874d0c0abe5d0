import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toSectionRecord } from "../../exports/to-review-record.ts";
import { toJson } from "../../exports/data-file.ts";
import type { Section } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.sections.map((section) => ({ params: { id: section.id }, props: { section } }));

/** One section as data: the twin of its page. */
export const GET: APIRoute<{ section: Section }> = ({ props }) =>
  new Response(toJson(toSectionRecord(props.section, review.article)), {
    headers: { "content-type": mediaTypes.json },
  });
