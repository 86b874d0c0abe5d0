import type { APIRoute } from "astro";
import type { SiteFile } from "../exports/data-file.ts";
import { siteFiles } from "../site/files.ts";
import { offerFiles } from "../site/write-files.ts";

/** The dev server makes a file when it is asked for; a build writes all of them itself. */
export function getStaticPaths() {
  if (import.meta.env.DEV)
    return siteFiles.map((file) => ({ params: { file: file.address.slice(1) }, props: { file } }));
  offerFiles(siteFiles);
  return [];
}

/** One file beside the pages: the twin of a page, its JSON-LD, or a file of the data. */
export const GET: APIRoute<{ file: SiteFile }> = async ({ props }) => {
  const text = await props.file.toText();
  return new Response(typeof text === "string" ? text : [...text].join(""), {
    headers: { "content-type": props.file.type },
  });
};
