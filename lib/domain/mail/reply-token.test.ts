import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isOwnMessageId, messageIdOf } from "./message-id";
import { isReplyToken, readReplyToken, replyToken } from "./reply-token";

const ctx = { secret: randomBytes(32) };
const side = fc.constantFrom("customer" as const, "agent" as const);
const party = fc.record({ ticketId: fc.uuid(), number: fc.integer({ min: 1, max: 2 ** 31 - 1 }), personId: fc.uuid() });

it("makes addresses that mail servers take, in any case", () => {
  fc.assert(
    fc.property(side, party, (who, of) => {
      const token = replyToken(ctx, who, of);

      expect(token).toMatch(/^[a-z0-9.]{1,38}$/);
      expect(readReplyToken(token.toUpperCase())).toEqual({ side: who, number: of.number });
      expect(isReplyToken(ctx, token.toUpperCase(), who, of)).toBe(true);
    }),
  );
});

it("takes no token for another person, ticket, side or desk, and none that was changed", () => {
  fc.assert(
    fc.property(
      side,
      party,
      party,
      fc.nat(),
      fc.constantFrom(..."0123456789abcdefghijklmnopqrstuv"),
      (who, of, other, at, digit) => {
        fc.pre(of.ticketId !== other.ticketId && of.personId !== other.personId);
        const token = replyToken(ctx, who, of);
        const start = token.length - 26 + (at % 26);
        const changed = token.slice(0, start) + digit + token.slice(start + 1);

        expect(isReplyToken(ctx, token, who, { ...of, personId: other.personId })).toBe(false);
        expect(isReplyToken(ctx, token, who, { ...of, ticketId: other.ticketId })).toBe(false);
        expect(isReplyToken(ctx, token, who === "agent" ? "customer" : "agent", of)).toBe(false);
        expect(isReplyToken({ secret: randomBytes(32) }, token, who, of)).toBe(false);
        expect(isReplyToken(ctx, changed, who, of)).toBe(changed === token);
      },
    ),
  );
});

it("reads anything without a fault, and knows what cannot be a token", () => {
  fc.assert(fc.property(fc.string(), (text) => void readReplyToken(text)));
  expect(readReplyToken("r99999999999.00000000000000000000000000")).toBeNull();
  expect(readReplyToken("r4294967296.00000000000000000000000000")).toBeNull();
});

it("knows its own Message-IDs, and none that looks like them", () => {
  const id = messageIdOf(ctx, randomUUID());

  expect(isOwnMessageId(ctx, id)).toBe(true);
  expect(isOwnMessageId({ secret: randomBytes(32) }, id)).toBe(false);
  expect(
    isOwnMessageId(
      ctx,
      id.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    ),
  ).toBe(false);
  expect(isOwnMessageId(ctx, "hello@glassdesk.mail")).toBe(false);
});
