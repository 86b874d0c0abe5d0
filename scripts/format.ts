// `npm run format`: rewrites everything that is formatted by machine.
import { readOptions } from "./read-options.ts";
import { programs, run } from "./run.ts";

readOptions({});
process.exitCode = await run(programs.prettier, ["--write", "--log-level", "warn", "."]);
