/** How the results of one kind came about in a build. */
export interface Tally {
  /** Found among those of earlier builds, each counted once. */
  kept: number;
  /** Made anew. */
  computed: number;
}

/** What a build keeps for the next one. */
export interface Tallies {
  layouts: Tally & {
    /** What laying out took, in ms. */
    took: number;
  };
  citations: Tally;
  pictures: Tally;
}

// Astro bundles the pages apart from the script that builds them, so what both must see stands outside of any module.
const shared = globalThis as { siteTallies?: Tallies };

/** The results of this process so far, of each kind that is kept. */
export const tallies: Tallies = (shared.siteTallies ??= {
  layouts: { kept: 0, computed: 0, took: 0 },
  citations: { kept: 0, computed: 0 },
  pictures: { kept: 0, computed: 0 },
});
