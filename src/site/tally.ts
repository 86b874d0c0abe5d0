/** How the layouts of a build came about. */
interface LayoutTally {
  /** Found among those of earlier builds. */
  kept: number;
  /** Computed by Mermaid. */
  computed: number;
  /** What computing them took, in ms. */
  took: number;
}

// Astro bundles the pages apart from the script that builds them, so what both must see stands outside of any module.
const shared = globalThis as { siteLayouts?: LayoutTally };

/** The layouts of this process so far; whoever makes one counts it here. */
export const layoutTally: LayoutTally = (shared.siteLayouts ??= { kept: 0, computed: 0, took: 0 });
