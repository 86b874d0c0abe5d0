// `npm run format`: rewrites everything that is formatted by machine.
import { programs, run } from "./run.ts";

process.exitCode = await run(programs.prettier, ["--write", "--log-level", "warn", "."]);
