import { BuildRunsError } from "../src/build/build-lock.ts";
import { SettingsError } from "../src/build/read-settings.ts";
import { ContentError } from "../src/problems/problem.ts";

/** Says why a build failed: in words where people can mend it, else with all that is known. */
export function tellFailure(error: unknown): void {
  if (error instanceof Error && "code" in error && error.code === "ENOSPC") {
    console.error("The disk is full. Nothing was published; make room and build again.");
    return;
  }
  const isTold = error instanceof ContentError || error instanceof SettingsError || error instanceof BuildRunsError;
  console.error(isTold ? error.message : error);
}
