import { pageData } from "../../site/page-data.ts";

/** The data that pages name a file of; none where the site is small and they hold it. */
export const getStaticPaths = (): { params: { data: string }; props: { json: string } }[] =>
  pageData.flatMap(({ name, file, json }) => (file === undefined ? [] : { params: { data: name }, props: { json } }));

/** The data of one page, as JSON. */
export const GET = ({ props }: { props: { json: string } }): Response =>
  new Response(props.json, { headers: { "content-type": "application/json" } });
