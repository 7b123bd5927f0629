import { z } from "zod";
import { actingUserId, type DomainContext, MODES } from "../context";
import { invalidField } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { line } from "../text";
import { type TransactionContext, withTransaction } from "../transaction";
import { API_KEY_COLUMNS, type ApiKey, hashKey, newKey } from "./api-key";
import { KEY_PREFIXES, SCOPES, type Scope } from "./vocabulary";

const HINT_LENGTH = 4;

export const CreateApiKeyInput = z.object({
  name: line(100),
  mode: z.enum(MODES),
  scopes: z.array(z.enum(SCOPES)).min(1, "choose at least one scope"),
  prefix: z.enum(KEY_PREFIXES).default("tl"),
  expiresAt: z.date().nullable().default(null),
  /** The author of what the key writes; whoever makes the key when left out. */
  ownerId: z.uuid().optional(),
});
export type CreateApiKeyInput = z.input<typeof CreateApiKeyInput>;

/** Makes a key. `key` is its clear text: hand it over once, it cannot be had again. */
export async function createApiKey(
  ctx: DomainContext,
  input: CreateApiKeyInput,
): Promise<{ apiKey: ApiKey; key: string }> {
  authorize(ctx, "apiKey.manage");
  const { ownerId, scopes, ...wanted } = parse(CreateApiKeyInput, input);
  const key = newKey(wanted.prefix, wanted.mode);

  return withTransaction(ctx, async (tx) => {
    const owner = await ownerOf(tx, ownerId ?? actingUserId(ctx.actor));
    const row = await tx.db.apiKey.create({
      data: {
        id: newId(tx.now()),
        ...wanted,
        scopes: [...new Set(scopes)],
        hash: hashKey(key),
        hint: key.slice(-HINT_LENGTH),
        ownerId: owner,
        createdAt: tx.now(),
      },
      select: API_KEY_COLUMNS,
    });
    tx.audit({ kind: "api_key_created", targetId: row.id, after: { name: row.name, mode: row.mode, scopes } });

    return { apiKey: { ...row, scopes: row.scopes as Scope[] }, key };
  });
}

/** The command line acts as the system, which is nobody: its keys write in the name of the first administrator. */
async function ownerOf(tx: TransactionContext, id: string | null): Promise<string> {
  const owner = await tx.db.user.findFirst({
    where: id ? { id, disabledAt: null } : { roles: { has: "admin" }, disabledAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  if (!owner)
    throw invalidField("ownerId", id ? "names nobody who is known here" : "is needed without an administrator");

  return owner.id;
}
