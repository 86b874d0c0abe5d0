// On the first page of a long list: an address that names an entry of another page, or says what to show of all entries, was
// published when the list had one page. The page with all entries holds it. Where it holds the entries and nothing else of this
// page, only the fragments of entries lead there.

/** The element that an address names, percent signs and all; a stray one names nothing. */
function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

const { whole, fragments } = document.querySelector<HTMLElement>(".list-pager")?.dataset ?? {};
const id = readFragment();
const isElsewhere = id !== "" && !id.startsWith(":~:") && !document.getElementById(id);
const isAsked =
  fragments === undefined ? isElsewhere || location.search !== "" : isElsewhere && id.startsWith(fragments);
if (whole && isAsked) location.replace(whole + location.search + location.hash);
