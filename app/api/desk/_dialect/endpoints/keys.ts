import { z } from "zod";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { listApiKeys } from "@/lib/domain/api-keys/list";
import { revokeApiKey } from "@/lib/domain/api-keys/revoke";
import { KEY_PREFIXES, SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { MODES } from "@/lib/domain/context";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { WireApiKey } from "../schemas";
import { toWireApiKey } from "../serializers";

const tags = ["API keys"];

export const listKeysEndpoint = native.route({
  operation: { id: "listApiKeys", method: "GET", path: "/api/desk/keys", summary: "List API keys", tags },
  action: "apiKey.manage",
  response: z.object({ keys: z.array(WireApiKey) }),
  handler: async ({ ctx }) => ok({ keys: (await listApiKeys(ctx)).map(toWireApiKey) }),
});

export const createKeyEndpoint = native.route({
  operation: {
    id: "createApiKey",
    method: "POST",
    path: "/api/desk/keys",
    summary: "Make an API key",
    status: 201,
    tags,
  },
  action: "apiKey.manage",
  // An answer that is kept for replays would keep the key in clear text.
  idempotency: false,
  body: z
    .strictObject({
      name: z.string(),
      mode: z.enum(MODES),
      scopes: z.array(z.enum(SCOPES)),
      prefix: z.enum(KEY_PREFIXES).optional(),
      expiresAt: z.iso
        .datetime({ offset: true })
        .transform((text) => new Date(text))
        .nullish(),
    })
    .meta({ id: "NewApiKey" }),
  response: z.object({ key: z.string().describe("Shown this once"), apiKey: WireApiKey }),
  examples: { request: { name: "Status page", mode: "live", scopes: ["tickets:read", "stats:read"] } },
  handler: async ({ ctx, body }) => {
    const { apiKey, key } = await createApiKey(ctx, { ...body, expiresAt: body.expiresAt ?? null });

    return created({ key, apiKey: toWireApiKey(apiKey) });
  },
});

export const revokeKeyEndpoint = native.route({
  operation: {
    id: "revokeApiKey",
    method: "DELETE",
    path: "/api/desk/keys/{keyId}",
    summary: "Revoke an API key, at once and for good",
    tags,
  },
  action: "apiKey.manage",
  params: z.object({ keyId: z.uuid() }),
  response: WireApiKey,
  handler: async ({ ctx, params }) => ok(toWireApiKey(await revokeApiKey(ctx, params.keyId))),
});
