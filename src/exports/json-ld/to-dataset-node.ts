import { addresses } from "../../addresses.ts";
import type { Article } from "../../schemas/review.ts";
import { bytesOf, sha256Of, type DataFile } from "../data-file.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";

/** The files of /data/ as one https://schema.org/Dataset, each file a DataDownload with its checksum. */
export const toDatasetNode = (
  name: string,
  article: Article,
  files: readonly DataFile[],
  toUrl: ToUrl,
): JsonLdNode => ({
  "@id": toUrl(things.dataset),
  "@type": "Dataset",
  name: `Data of ${name}`,
  description: `References, findings, topics, pathways and notes taken from “${article.title}”.`,
  url: toUrl(addresses.data),
  license: article.licence.url,
  version: article.content.version,
  dateModified: article.content.updated,
  inLanguage: "en",
  isBasedOn: mention(toDoiUrl(article.doi)),
  isPartOf: mention(toUrl(things.site)),
  distribution: files
    .filter((file) => !file.path.startsWith("schemas/"))
    .map((file) => ({
      "@type": "DataDownload",
      name: file.path,
      description: file.holds,
      encodingFormat: file.mediaType,
      contentUrl: toUrl(`${addresses.data}${file.path}`),
      contentSize: `${bytesOf(file)} B`,
      sha256: sha256Of(file),
    })),
});
