import { z } from "zod";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { API_KEY_COLUMNS, type ApiKey } from "./api-key";
import type { Scope } from "./vocabulary";

/** Ends a key for good, on every node at once. Revoking it again changes nothing. */
export async function revokeApiKey(ctx: DomainContext, id: string): Promise<ApiKey> {
  authorize(ctx, "apiKey.manage");
  if (!z.uuid().safeParse(id).success) throw notFound("API key");

  return withTransaction(ctx, async (tx) => {
    const { count } = await tx.db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: tx.now() } });
    if (count > 0) tx.audit({ kind: "api_key_revoked", targetId: id });
    const row = await tx.db.apiKey.findUnique({ where: { id }, select: API_KEY_COLUMNS });
    if (!row) throw notFound("API key");

    return { ...row, scopes: row.scopes as Scope[] };
  });
}
