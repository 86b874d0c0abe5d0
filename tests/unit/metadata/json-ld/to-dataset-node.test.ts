import { expect, test } from "vitest";
import { toDatasetNode } from "../../../../src/metadata/json-ld/site-nodes.ts";
import { linkMinimal } from "../../../link-prose.ts";

const { article } = linkMinimal();
const file = { path: "findings.csv", holds: "Findings.", mediaType: "text/csv", text: "a\r\n" };
const schema = {
  path: "schemas/findings.schema.json",
  holds: "A schema.",
  mediaType: "application/json",
  text: "{}",
  isSchema: true,
};
const toUrl = (address: string) => `https://example.org${address}`;

test("the data set names its licence, its source and each file with size and checksum, but no schema", () => {
  const node = toDatasetNode(article, [file, schema], toUrl);
  expect(node).toMatchObject({ "@id": "https://example.org/data/#dataset", license: article.licence.url });
  expect(node["distribution"]).toEqual([
    {
      "@type": "DataDownload",
      name: "findings.csv",
      description: "Findings.",
      encodingFormat: "text/csv",
      contentUrl: "https://example.org/data/findings.csv",
      contentSize: "3 B",
      sha256: "8e4621379786ef42a4fec155cd525c291dd7db3c1fde3478522f4f61c03fd1bd",
    },
  ]);
});
