import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toFindingRecord } from "../../exports/to-finding-record.ts";
import { toJson } from "../../exports/data-file.ts";
import type { Finding } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.findings.map((finding) => ({ params: { number: String(finding.number) }, props: { finding } }));

/** One finding as data: the twin of its page. */
export const GET: APIRoute<{ finding: Finding }> = ({ props }) =>
  new Response(toJson(toFindingRecord(props.finding, review.article)), {
    headers: { "content-type": mediaTypes.json },
  });
