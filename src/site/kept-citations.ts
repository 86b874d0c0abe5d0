// Imported for what it does: citations that an earlier build formatted are not formatted again.
import { keepCitations } from "../citations/format-citation.ts";
import { openForBuilds } from "./kept.ts";

keepCitations(openForBuilds<string>("citations", ["citations", "schemas"]));
