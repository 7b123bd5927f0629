import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { API_KEY_COLUMNS, type ApiKey } from "./api-key";
import type { Scope } from "./vocabulary";

/** All keys, newest first, revoked ones included; at most 500. */
export async function listApiKeys(ctx: DomainContext): Promise<ApiKey[]> {
  authorize(ctx, "apiKey.manage");
  const rows = await ctx.db.apiKey.findMany({ select: API_KEY_COLUMNS, orderBy: { id: "desc" }, take: 500 });

  return rows.map((row) => ({ ...row, scopes: row.scopes as Scope[] }));
}
