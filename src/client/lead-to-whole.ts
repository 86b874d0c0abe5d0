// On the first page of a long list: an address that names an entry of another page, or says what to show of all entries, was
// published when the list had one page. The page with all entries holds it.

/** The element that an address names, percent signs and all; a stray one names nothing. */
function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

const whole = document.querySelector<HTMLElement>(".list-pager")?.dataset["whole"];
const id = readFragment();
const isElsewhere = id !== "" && !id.startsWith(":~:") && !document.getElementById(id);
if (whole && (isElsewhere || location.search !== "")) location.replace(whole + location.search + location.hash);
