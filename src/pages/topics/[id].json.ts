import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toTopicRecord } from "../../exports/to-topic-record.ts";
import { toJson } from "../../exports/data-file.ts";
import type { Topic } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () => review.topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));

/** One topic as data: the twin of its page. */
export const GET: APIRoute<{ topic: Topic }> = ({ props }) =>
  new Response(toJson(toTopicRecord(props.topic, review.article)), { headers: { "content-type": mediaTypes.json } });
