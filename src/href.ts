import { underBase } from "./addresses.ts";

/** An address as it must stand in a link of this build, whatever base path the site is served from. */
export const href = (address: string): string => underBase(address, import.meta.env.BASE_URL);
