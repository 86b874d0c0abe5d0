import { z } from "zod";

/** What programs put behind an address to follow its readers. */
const tracker = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/;

/** The host of a library's proxy, which lets its own readers in alone, and one that only some network knows. */
const proxied = /(?:^|\.)(?:[a-z]*proxy\d*|ezp)\.[^.]+\.|(?:^|\.)idm\.oclc\.org$/;
const inside = /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home\.arpa)$|^[\d.]+$/;

/** What in a well-formed address is a slip of copying, and what to do; readers would come to nothing, or be watched. */
export function findAddressSlip(value: string): string | undefined {
  const url = URL.parse(value);
  if (!url) return undefined;
  const end = /[.,;:'*]+$/.exec(value)?.[0] ?? (value.endsWith(")") && !value.includes("(") ? ")" : "");
  if (end !== "") return `must end where the address ends: write ${value.slice(0, -end.length)}`;
  if (proxied.test(url.hostname)) return "must be the address of the page itself, and not that of a library’s proxy";
  if (inside.test(url.hostname)) return "must lead to a host that every reader can reach";
  const trackers = [...url.searchParams.keys()].filter((name) => tracker.test(name));
  if (trackers.length === 0) return undefined;
  for (const name of trackers) url.searchParams.delete(name);
  return `must hold nothing by which its readers are followed: write ${url.href}`;
}

/** Where else on the web something is: https, without a name or a password, in letters that every reader can copy. */
export const webAddress = z
  .string()
  .refine(isWebAddress, {
    abort: true,
    error: ({ input }) =>
      `must be an address such as https://example.org/page, without spaces, name or password${/^http:/i.test(String(input)) ? ", and by https" : ""}`,
  })
  .refine((value) => findAddressSlip(value) === undefined, {
    error: ({ input }) => findAddressSlip(String(input)),
  });

/** Whether an address leads to another site and can do nothing else. */
export function isWebAddress(value: string): boolean {
  if (!/^https:\/\/[^\s"<>\\^`{|}]+$/.test(value) || /[^\x21-\x7E]/.test(value)) return false;
  const url = URL.parse(value);
  return (
    url !== null && url.username === "" && url.password === "" && !/[@]/.test(url.host) && url.hostname.includes(".")
  );
}
