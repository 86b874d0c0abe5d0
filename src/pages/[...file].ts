import type { APIRoute } from "astro";
import type { SiteFile } from "../exports/data-file.ts";
import { siteFiles } from "../site/files.ts";

export const getStaticPaths = () =>
  siteFiles.map((file) => ({ params: { file: file.address.slice(1) }, props: { file } }));

/** One file beside the pages: the twin of a page, its JSON-LD, or a file of the data. */
export const GET: APIRoute<{ file: SiteFile }> = async ({ props }) =>
  new Response(await props.file.toText(), { headers: { "content-type": props.file.type } });
