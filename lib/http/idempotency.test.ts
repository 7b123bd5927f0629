import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { invalidField } from "@/lib/domain/errors";
import { createTicket } from "@/lib/domain/tickets/create";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { anEmail, unique } from "@/lib/testing/factories";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { created } from "./result";

const dialect = sampleDialect({ authenticate: ["apiKey"], idempotency: true });
const submit = dialect.route({
  operation: { id: "submit", method: "POST", path: "/tickets", summary: "Submit", status: 201 },
  body: z.object({ subject: z.string().min(1), fails: z.enum(["refused", "broken"]).optional() }),
  handler: async ({ ctx, body }) => {
    const ticket = await createTicket(ctx, { subject: body.subject, body: "Text", requester: { email: anEmail() } });
    if (body.fails === "refused") throw invalidField("subject", "is refused after the write");
    if (body.fails === "broken") throw new Error("broken after the write");

    return created({ id: ticket.id }, { Location: `/tickets/${ticket.id}` });
  },
});
const route = dialect.routes(submit);

let credentials: Record<string, string>;
let others: Record<string, string>;

beforeAll(async () => {
  const ctx = await asAdmin();
  const make = async () => {
    const { key } = await createApiKey(ctx, { name: unique("key"), mode: "live", scopes: ["tickets:write"] });
    return { "x-api-key": key };
  };
  credentials = await make();
  others = await make();
});

const post = (key: string, json: object, headers = credentials) =>
  callRoute(route, { method: "POST", path: "/tickets", json, headers: { ...headers, "idempotency-key": key } });

const ticketsAbout = (subject: string) => database().ticket.count({ where: { subject } });

it("gives the first answer again, marked as such", async () => {
  const subject = unique("again");
  const first = await post(subject, { subject });
  const second = await post(`"${subject}"`, { subject });

  expect(first.status).toBe(201);
  expect(first.headers.has("idempotent-replayed")).toBe(false);
  expect(second).toMatchObject({ status: 201, text: first.text });
  expect(second.headers.get("idempotent-replayed")).toBe("true");
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(await ticketsAbout(subject)).toBe(1);
});

it("refuses the key with another payload", async () => {
  const subject = unique("other");
  await post(subject, { subject });
  const second = await post(subject, { subject: `${subject}!` });

  expect(second.status).toBe(409);
  expect(second.json.error).toBe("Idempotency key reused with a different payload");
});

it("runs simultaneous duplicates once and answers them all alike", async () => {
  const subject = unique("burst");
  const answers = await Promise.all(Array.from({ length: 30 }, () => post(subject, { subject })));

  expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
  expect(answers.filter((answer) => !answer.headers.has("idempotent-replayed"))).toHaveLength(1);
  expect(await ticketsAbout(subject)).toBe(1);
});

it("keeps the keys of two clients apart", async () => {
  const subject = unique("apart");
  const mine = await post(subject, { subject });
  const theirs = await post(subject, { subject }, others);

  expect(theirs.status).toBe(201);
  expect(theirs.json.id).not.toBe(mine.json.id);
});

it.each(["refused", "broken"])(
  "stores nothing of a request that was %s, and lets the key be used again",
  async (fails) => {
    const subject = unique(fails);
    const failed = await post(subject, { subject, fails });
    expect(failed.status).toBe(fails === "refused" ? 400 : 500);
    expect(await ticketsAbout(subject)).toBe(0);

    expect((await post(subject, { subject })).status).toBe(201);
    expect(await ticketsAbout(subject)).toBe(1);
  },
);

it("forgets a key after an hour", async () => {
  const subject = unique("hour");
  await post(subject, { subject });
  await database().idempotencyRecord.updateMany({
    where: { key: subject },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  const later = await post(subject, { subject });

  expect(later.headers.has("idempotent-replayed")).toBe(false);
  expect(await ticketsAbout(subject)).toBe(2);
});

/** Another node's request with this key, at work until `finish` is called. */
async function atWorkElsewhere(key: string) {
  const scope = `live apiKey:${await keyId()} POST /tickets`;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let claimed = () => {};
  const claim = new Promise<void>((resolve) => {
    claimed = resolve;
  });
  const requestHash = createHash("sha256")
    .update(JSON.stringify({ subject: key }))
    .digest();
  const ended = database().$transaction(async (tx) => {
    const answer = { status: 201, headers: {}, body: '{"id":"elsewhere"}', expiresAt: new Date(Date.now() + 60_000) };
    await tx.idempotencyRecord.create({ data: { scope, key, requestHash, ...answer } });
    claimed();
    await finished;
  });
  await claim;

  return {
    finish: () => {
      finish();
      return ended;
    },
  };
}

const keyId = async () =>
  (await database().apiKey.findFirstOrThrow({ where: { hint: credentials["x-api-key"]?.slice(-4) } })).id;

it("waits for the same key on another node and repeats its answer", async () => {
  const subject = unique("node");
  const elsewhere = await atWorkElsewhere(subject);
  const waiting = post(subject, { subject });
  await elsewhere.finish();

  expect((await waiting).json).toEqual({ id: "elsewhere" });
});

it("gives up on another node after some seconds, with a conflict", async () => {
  const subject = unique("slow");
  const elsewhere = await atWorkElsewhere(subject);
  const answer = await post(subject, { subject });
  await elsewhere.finish();

  expect(answer.status).toBe(409);
  expect(answer.json.error).toContain("still at work");
  expect(await ticketsAbout(subject)).toBe(0);
});

it.each(["", "x".repeat(256), "tab\tbed"])("refuses the key %j", async (key) => {
  const answer = await post(key, { subject: "any" });

  expect(answer.status).toBe(400);
  expect(answer.json.issues[0]).toMatchObject({ in: "header", path: ["Idempotency-Key"] });
});

it("takes no key for a body that the handler reads itself", async () => {
  let calls = 0;
  const count = dialect.routes(
    dialect.route({
      operation: { id: "count", method: "POST", path: "/count", summary: "Count" },
      accepts: ["stream"],
      handler: async () => created({ calls: ++calls }),
    }),
  );
  const headers = { ...credentials, "idempotency-key": unique("key") };
  await callRoute(count, { method: "POST", body: "one", headers });

  expect((await callRoute(count, { method: "POST", body: "two", headers })).json).toEqual({ calls: 2 });
});
