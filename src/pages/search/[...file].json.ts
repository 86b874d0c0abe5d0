import { searchFiles } from "../../site/search-files.ts";

/** What the search starts with, and each of its parts. */
export const getStaticPaths = (): { params: { file: string }; props: { json: string } }[] =>
  searchFiles.map(({ path, json }) => ({ params: { file: path }, props: { json } }));

/** One of them. */
export const GET = ({ props }: { props: { json: string } }): Response =>
  new Response(props.json, { headers: { "content-type": "application/json" } });
