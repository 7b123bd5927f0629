import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { runJobs } from "@/lib/testing/jobs";
import { aMail, openMailDesk } from "@/lib/testing/mail-desk";
import * as route from "./route";

beforeAll(openMailDesk);

const post = (
  body: string,
  headers: Record<string, string> = { authorization: "Bearer a secret of sixteen" },
  path = "/",
) => callRoute(route, { method: "POST", path, body, headers: { "content-type": "message/rfc822", ...headers } });

describe("POST /api/mail/inbound", () => {
  it("202 keeps the mail, and makes a ticket of it once", async () => {
    const raw = aMail({ To: "undisclosed-recipients:;" });

    const first = await post(raw, undefined, "/?to=Desk@example.com");
    const again = await post(raw);
    await runJobs();

    expect([first.status, first.json.isNew]).toEqual([202, true]);
    expect(again.json).toEqual({ id: first.json.id, isNew: false });
    expect(await database().incomingMail.findMany()).toMatchObject([
      { state: "taken", deliveredTo: "desk@example.com" },
    ]);
    expect(await database().ticket.count()).toBe(1);
  });

  it.each([{}, { authorization: "Bearer wrong" }, { authorization: "Basic eA==" }])("401 with %j", async (headers) => {
    expect(await post(aMail(), headers as Record<string, string>)).toMatchObject({ status: 401 });
  });

  it("401 when no secret is set, whatever is sent", async () => {
    const before = env();
    provideEnv({ ...before, MAIL_INBOUND_SECRET: undefined });

    expect(await post(aMail(), { authorization: "Bearer undefined" })).toMatchObject({ status: 401 });
    provideEnv(before);
  });

  it("422 without a mail, 413 with one of more than 25 MiB", async () => {
    expect((await post("")).status).toBe(422);
    expect((await post("x".repeat(25 * 1024 * 1024 + 1))).status).toBe(413);
  });
});
