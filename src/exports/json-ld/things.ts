import { addresses, toFragment } from "../../addresses.ts";

/** Addresses of the things that pages are about; each is an element of its page, so that the id leads to it. */
export const things = {
  site: toFragment(addresses.home, "site"),
  work: (number: number) => toFragment(addresses.reference(number), "work"),
  claim: (number: number) => toFragment(addresses.finding(number), "claim"),
  term: (id: string) => toFragment(addresses.topic(id), "term"),
  dataset: toFragment(addresses.data, "dataset"),
  terms: toFragment(addresses.topics, "terms"),
} as const;
