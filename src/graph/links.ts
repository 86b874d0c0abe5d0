// The one walker of links: it finds every field of an entry that leads to another, by the schema alone.
import { z } from "zod";
import { linkOf, type Link } from "../schemas/link.ts";
import type { DataPath } from "../source/parse-file.ts";
import { getById } from "./lookups.ts";
import type { Finding, LinkTargets, Note, Reference, Resolved, Section, Topic } from "./review.types.ts";
import { getSentence } from "./sentences.ts";

/** A link as it stands in an entry. */
export interface FoundLink {
  link: Link;
  /** As authored: an id, or a number. */
  value: string | number;
  path: DataPath;
  /** Id of the section that the nearest `section` field at or around it names; sentences are looked up there. */
  section: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/**
 * Walks an entry by its schema and gives a copy in which every link is replaced by what `replace` returns.
 * The shape of the entry must hold.
 */
function mapLinks(
  schema: z.ZodType,
  data: unknown,
  replace: (found: FoundLink) => unknown,
  path: DataPath = [],
  section?: string,
): unknown {
  if (data === undefined) return undefined;
  const link = linkOf(schema);
  if (link) return replace({ link, value: data as string | number, path, section });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return mapLinks(schema.unwrap() as z.ZodType, data, replace, path, section);
  }
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    const element = schema.element as z.ZodType;
    return data.map((item, index) => mapLinks(element, item, replace, [...path, index], section));
  }
  if (schema instanceof z.ZodUnion) {
    const option = (schema.options as z.ZodType[]).find((candidate) => candidate.safeParse(data).success);
    return option ? mapLinks(option, data, replace, path, section) : data;
  }
  if (schema instanceof z.ZodObject && isRecord(data)) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const within = shape["section"] && typeof data["section"] === "string" ? data["section"] : section;
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => {
        const field = shape[name];
        return [name, field ? mapLinks(field, value, replace, [...path, name], within) : value];
      }),
    );
  }
  return data;
}

/** Every link of an entry, in the order of its fields. */
export function findLinks(schema: z.ZodType, data: unknown): FoundLink[] {
  const found: FoundLink[] = [];
  mapLinks(schema, data, (link) => {
    found.push(link);
    return link.value;
  });
  return found;
}

/** What links can be resolved to, by id; findings and notes are missing until they are linked themselves. */
interface TargetMaps {
  referenceById: ReadonlyMap<string, Reference>;
  topicById: ReadonlyMap<string, Topic>;
  sectionById: ReadonlyMap<string, Section>;
  findingById?: ReadonlyMap<string, Finding>;
  noteById?: ReadonlyMap<string, Note>;
}

/** What one link leads to. @throws Error when there is nothing: the content must have been checked before */
function getTarget({ link, value, section }: FoundLink, targets: TargetMaps): LinkTargets[keyof LinkTargets] {
  const id = String(value);
  switch (link.to) {
    case "reference":
      return getById(targets.referenceById, id, "reference");
    case "section":
      return getById(targets.sectionById, id, "section");
    case "sentence":
      return getSentence(getById(targets.sectionById, section ?? "", "section"), id);
    case "topic":
      return getById(targets.topicById, id, "topic");
    case "finding":
      return getById(targets.findingById ?? new Map<string, Finding>(), id, "finding");
    case "note":
      return getById(targets.noteById ?? new Map<string, Note>(), id, "note");
    case "reference number":
    case "figure":
    case "abbreviation":
    case "row":
      return value;
  }
}

/**
 * An entry with every link replaced by the thing that it leads to.
 * @throws Error when a target is missing: the content must have been checked before
 */
export const resolveLinks = <Schema extends z.ZodType>(
  schema: Schema,
  data: z.output<Schema>,
  targets: TargetMaps,
): Resolved<z.output<Schema>> =>
  mapLinks(schema, data, (found) => getTarget(found, targets)) as Resolved<z.output<Schema>>;
