import { idPattern } from "../schemas/fields.ts";
import type { KindName } from "../schemas/schemas.ts";

/** One kind of content: which files hold it and whether a file is one entry or a list of them. */
export interface ContentKind {
  /** Name of the collection, too. */
  name: KindName;
  /** `file`: one file holds it all. `folder`: every file in the folder is an entry, named by its id. */
  layout: "file" | "folder";
  /** The file, or the folder, below the content directory. */
  path: string;
  format: "yaml" | "json" | "markdown";
  /** For files that hold a list: the field whose value is the entry's id. */
  listedBy?: string;
  /** Whether a content may do without it. */
  isOptional?: true;
}

/** The list of addresses that moved. */
export const moveList = "moved.yaml";

/** Every kind of content there is. A file that matches none of them is refused. */
export const contentKinds: readonly ContentKind[] = [
  { name: "review", layout: "file", path: "review.yaml", format: "yaml" },
  { name: "references", layout: "file", path: "references.json", format: "json", listedBy: "id" },
  { name: "journals", layout: "file", path: "journals.yaml", format: "yaml", listedBy: "id", isOptional: true },
  { name: "abbreviations", layout: "file", path: "abbreviations.yaml", format: "yaml", listedBy: "id" },
  { name: "figures", layout: "file", path: "figures.yaml", format: "yaml", listedBy: "number" },
  { name: "sections", layout: "folder", path: "sections", format: "markdown" },
  { name: "findings", layout: "folder", path: "findings", format: "yaml" },
  { name: "topics", layout: "folder", path: "topics", format: "yaml" },
  { name: "notes", layout: "folder", path: "notes", format: "yaml" },
  { name: "pathways", layout: "folder", path: "pathways", format: "yaml" },
  { name: "moved", layout: "file", path: moveList, format: "yaml", listedBy: "from", isOptional: true },
];

/** The list of published addresses, which is no content: the build reads it. */
export const addressList = "addresses.txt";

/** Files that are no content: how to write it, its license, and the addresses published, which the build reads. */
export const besideContent: ReadonlySet<string> = new Set(["README.md", "LICENSE", addressList]);

const extensions = { yaml: ".yaml", json: ".json", markdown: ".md" } as const;

/**
 * The kind that reads a file, by its path below the content directory.
 * `findKind("sections/abstract.md")` → sections; `findKind("sections/draft.txt")` → nothing
 */
export function findKind(path: string): ContentKind | undefined {
  return contentKinds.find((kind) => {
    if (kind.layout === "file") return path === kind.path;
    const [folder, name, ...deeper] = path.split("/");
    return folder === kind.path && deeper.length === 0 && name !== undefined && name.endsWith(extensions[kind.format]);
  });
}

/**
 * The entry that a file was meant for whose name ends otherwise than its folder asks, or not at all: `topics/vegf.yml`,
 * `topics/vegf.yaml.txt`, `topics/vegf` → the id `vegf`, and the path at which it would be read.
 */
export function findMeant(path: string): { id: string; path: string } | undefined {
  const [folder = "", name = "", ...deeper] = path.split("/");
  const kind = contentKinds.find((other) => other.layout === "folder" && other.path === folder);
  const id = name.replace(/(?:\.(?:ya?ml|json|md|markdown|txt))+$/i, "");
  if (!kind || deeper.length > 0 || id === "" || (id === name && !idPattern.test(id))) return undefined;
  return { id, path: `${folder}/${id}${extensions[kind.format]}` };
}

/** Every path that content is read from, for hints: `review.yaml, references.json, … sections/*.md …`. */
export function describeKinds(): string {
  return contentKinds
    .map((kind) => (kind.layout === "file" ? kind.path : `${kind.path}/*${extensions[kind.format]}`))
    .join(", ");
}
