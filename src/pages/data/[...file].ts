import type { APIRoute } from "astro";
import { dataFiles } from "../../site/data-files.ts";
import type { DataFile } from "../../exports/data-file.ts";

export const getStaticPaths = () => dataFiles.map((file) => ({ params: { file: file.path }, props: { file } }));

/** One file of the data. */
export const GET: APIRoute<{ file: DataFile }> = ({ props }) =>
  new Response(props.file.text, { headers: { "content-type": `${props.file.mediaType}; charset=utf-8` } });
