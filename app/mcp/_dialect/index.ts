import { defineDialect } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";
import { JsonRpcError, renderError } from "./errors";

/** The desk as a Model Context Protocol server, for AI agents: the keys and scopes of every other door. See README.md. */
export const mcp = defineDialect({
  name: "mcp",
  title: "MCP",
  about: "For AI agents: tickets as tools and resources of the Model Context Protocol.",
  authenticate: ["apiKey"],
  errors: STATUSES,
  renderError,
  errorBody: JsonRpcError,
  unreadable: 400,
  cors: "listed",
  pageFor: () => "/docs#ai",
});
