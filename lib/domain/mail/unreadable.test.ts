import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { followEvents, hastenJobs, runJobs } from "@/lib/testing/jobs";
import { aMail, deliver, openMailDesk } from "@/lib/testing/mail-desk";

beforeAll(openMailDesk);
beforeEach(followEvents);
afterEach(resetDatabase);

describe("a mail that cannot be read", () => {
  it("is set aside with its reason, and holds nothing up", async () => {
    const poison = await deliver("");
    const next = await deliver(aMail());

    expect(poison).toMatchObject({ state: "unreadable", detail: expect.stringContaining("no mail") });
    expect(next.state).toBe("taken");
  });

  it("because its content is away is tried again, and set aside in the end", async () => {
    await rm(join(env().DATA_DIR, "files"), { recursive: true, force: true });
    const ctx = await asSystem();
    const { id } = await ctx.db.incomingMail.create({
      data: { id: crypto.randomUUID(), digest: "0".repeat(64), bytes: 1 },
    });
    await enqueue(ctx.db, "read-mail", { mailId: id });
    for (let attempt = 0; attempt < 12; attempt++) {
      await runJobs();
      await hastenJobs();
    }

    expect(await ctx.db.incomingMail.findUnique({ where: { id } })).toMatchObject({
      state: "unreadable",
      attempts: 10,
    });
  });
});
