// What is used of `compression`; its own types bring all of Express.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** Packs answers in the way a browser asks for, unless `filter` says not to. */
  export default function compression(options: {
    filter(request: IncomingMessage, response: ServerResponse): boolean;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
