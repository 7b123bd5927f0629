import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Authenticator } from "@/lib/auth/authenticator";
import { DomainError } from "@/lib/domain/errors";
import { MAIL_MAX_BYTES, receiveMail } from "@/lib/domain/mail/receive";
import { env } from "@/lib/env";
import { ok } from "@/lib/http/result";
import { storage } from "@/lib/storage";
import { native } from "..";

/** Whoever holds MAIL_INBOUND_SECRET: the mail server, or the service that takes mail for us. */
const mailServer: Authenticator = {
  async authenticate(request) {
    const secret = env().MAIL_INBOUND_SECRET;
    const given = /^Bearer +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (given === undefined) return null;
    if (!secret || !isSame(given, secret)) throw new DomainError("UNAUTHENTICATED", "The secret is not right");

    return { actor: { kind: "system" }, mode: "live", byCookie: false };
  },
  securitySchemes: { mailServer: { type: "http", scheme: "bearer", description: "MAIL_INBOUND_SECRET" } },
  challenge: "Bearer",
};

/** Takes the same time wherever they differ, and whatever their lengths. */
function isSame(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash("sha256").update(text).digest());

  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

export const inboundMailEndpoint = native.route({
  operation: {
    id: "receiveMail",
    method: "POST",
    path: "/api/mail/inbound",
    summary: "Hand over a mail",
    description:
      "The raw message (RFC 5322) as the body, of up to 25 MiB. It is kept before this answers, and then becomes a ticket, an answer, or nothing when no person wrote it. Handing the same bytes over again is safe.",
    status: 202,
    tags: ["Mail"],
  },
  authenticate: [mailServer],
  accepts: ["raw"],
  maxBodyBytes: MAIL_MAX_BYTES,
  idempotency: false,
  query: z.object({
    to: z.string().max(254).optional().describe("The address that the server took it for (the envelope's recipient)"),
  }),
  response: z.object({ id: z.uuid(), isNew: z.boolean() }).meta({ id: "ReceivedMail" }),
  handler: async ({ ctx, raw, query }) => {
    if (raw.byteLength === 0) throw new DomainError("INVALID_INPUT", "The body must be a raw mail");

    return { ...ok(await receiveMail(ctx, storage(), { raw, deliveredTo: query.to ?? null })), status: 202 };
  },
});
