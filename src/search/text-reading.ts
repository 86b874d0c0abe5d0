// Pure: a text while it is read. Runs in the browser and in the build.
import { emptyTerm, type Query, type Term } from "./query.ts";

/** A text with a stretch made blank, so that all else keeps its place. */
const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** A text while it is read. Each step takes out of it what it understands, and leaves the rest to the next. */
export interface TextReading {
  query: Query;
  /** What is still to be read, all of it at its place. */
  rest: string;
  placed: { start: number; term: Term }[];
}

/** Makes a stretch blank that was understood. */
export const takeOut = (reading: TextReading, start: number, end: number): void => {
  reading.rest = blank(reading.rest, start, end);
};

/** Adds what a stretch asks for. */
export const place = ({ placed }: TextReading, start: number, term: Partial<Term>): void => {
  placed.push({ start, term: { ...emptyTerm, ...term } });
};
