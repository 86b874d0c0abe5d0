// Imported by the build before all else, since what it loads reads these settings as it is loaded.
import { setFlagsFromString } from "node:v8";

// V8 would let its memory grow to four times what is in use before it looks for what is not. Pages are made and forgotten by
// the thousand, so it looks earlier here: a build of thousands of references takes half of the memory, and about 5 % more of
// the processor.
setFlagsFromString("--heap-growing-percent=40");

// What bundles the pages would keep the memory that this took for work of its own, which never comes.
process.env["MIMALLOC_PURGE_DELAY"] ??= "0";
