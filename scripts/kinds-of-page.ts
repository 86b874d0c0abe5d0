// The pages that stand for all: the tests of the site, `screenshots.ts` and `check-webkit.ts` visit these.

/** One page of each kind, and those with something the others lack; addresses below the base. */
export const kindsOfPage = [
  "/",
  "/review/",
  "/sections/introduction/",
  "/sections/tumor-growth/",
  "/sections/cancer-progression/",
  "/sections/conclusions/",
  "/references/",
  "/references/3/",
  "/references/29/",
  "/references/39/",
  "/references/91/",
  "/findings/",
  "/findings/6/",
  "/findings/11/",
  "/findings/12/",
  "/findings/40/",
  "/evidence/",
  "/topics/",
  "/topics/glioma/",
  "/topics/mir-21/",
  "/pathways/",
  "/pathways/vegf-through-erk/",
  "/pathways/regulators-of-vegf/",
  "/notes/",
  "/about/",
  "/data/",
  "/404.html",
] as const;

/** Pages of which script makes most once they are asked; each visitor asks what it needs. */
export const askedPages = ["/network/", "/search/"] as const;
