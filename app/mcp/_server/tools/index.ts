import type { Actor } from "@/lib/domain/context";
import { may, POLICY } from "@/lib/domain/policy";
import { describeTool, type Tool } from "../tool";
import { addCommentTool } from "./add-comment";
import { createTicketTool } from "./create-ticket";
import { getTicketTool } from "./get-ticket";
import { listProductsTool } from "./list-products";
import { searchTicketsTool } from "./search-tickets";
import { ticketStatsTool } from "./ticket-stats";
import { trackTicketTool } from "./track-ticket";
import { updateTicketTool } from "./update-ticket";

const ALL: readonly Tool[] = [
  searchTicketsTool,
  getTicketTool,
  createTicketTool,
  updateTicketTool,
  addCommentTool,
  trackTicketTool,
  ticketStatsTool,
  listProductsTool,
];

export const TOOLS: ReadonlyMap<string, Tool> = new Map(ALL.map((tool) => [tool.name, tool]));

const described = ALL.map((tool) => ({ action: tool.action, description: describeTool(tool) }));

/** The tools that this actor may use, as `tools/list` shows them. */
export function describeTools(actor: Actor) {
  return described.filter(({ action }) => may(actor, action)).map(({ description }) => description);
}

/** For the manual: what there is, and what a key needs for it. */
export const TOOL_INTRODUCTIONS = ALL.map(({ name, title, action }) => {
  const rule = POLICY[action];

  return { name, title, scope: "scope" in rule ? rule.scope : null };
});
