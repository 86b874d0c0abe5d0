// Pure: what an address asks. Runs in the browser and in tests.

/**
 * The parameters of the search part of an address, also where it was copied out of markup, as mail programs and wikis keep it:
 * there each `&` is written `&amp;`. None of ours begins with `amp;`, and in a value an `&` is written `%26`.
 */
export const readParameters = (search: string): URLSearchParams => new URLSearchParams(search.replaceAll("&amp;", "&"));
