import { addresses } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { formatArticle, formatAttribution } from "../citations/format-article.ts";
import { toDoiUrl } from "../citations/format-reference.ts";
import { type Edition, nameCurators } from "../citations/provenance.ts";
import { bytesOf, type DataFile, nameData, sha256Of, toJson } from "./data-file.ts";

const specification = "https://w3id.org/ro/crate/1.2";
const mention = (id: string) => ({ "@id": id });

/**
 * ro-crate-metadata.json: the folder and every file in it as an RO-Crate 1.2 (https://www.researchobject.org/ro-crate/), which
 * repositories and workflow systems read.
 */
export function toRoCrate(files: readonly DataFile[], edition: Edition): DataFile {
  const { title, doi, licence, keywords, content, home } = edition;
  const curators = "#curators";
  const graph = [
    {
      ...mention("ro-crate-metadata.json"),
      "@type": "CreativeWork",
      conformsTo: mention(specification),
      about: mention("./"),
    },
    {
      ...mention("./"),
      "@type": "Dataset",
      name: nameData(edition),
      description: `${formatAttribution(edition)}.`,
      ...(home !== undefined && { url: `${home}${addresses.data}` }),
      version: content.version,
      datePublished: content.updated,
      keywords,
      license: mention(licence.url),
      creator: mention(curators),
      isBasedOn: mention(toDoiUrl(doi)),
      hasPart: files.map(({ path }) => mention(path)),
    },
    ...files.map((file) => ({
      ...mention(file.path),
      "@type": "File",
      name: file.path,
      description: file.holds,
      encodingFormat: file.mediaType,
      contentSize: String(bytesOf(file)),
      sha256: sha256Of(file),
      ...(file.schema !== undefined && { conformsTo: mention(file.schema) }),
    })),
    {
      ...mention(licence.url),
      "@type": "CreativeWork",
      name: licence.name,
      description: `The license of the article and of these files, ${licence.name}.`,
    },
    { ...mention(toDoiUrl(doi)), "@type": "ScholarlyArticle", name: title, description: formatArticle(edition) },
    { ...mention(curators), "@type": "Organization", name: nameCurators(edition) },
  ];
  return {
    path: "ro-crate-metadata.json",
    holds: "The same list as an RO-Crate, for repositories and workflow systems.",
    mediaType: mediaTypes.jsonLd,
    text: toJson({ "@context": `${specification}/context`, "@graph": graph }),
  };
}
