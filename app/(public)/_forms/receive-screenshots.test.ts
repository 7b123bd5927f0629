import { describe, expect, it } from "vitest";
import { asAnonymous, asSystem } from "@/lib/testing/contexts";
import { anUpload, aTicket, memoryStorage } from "@/lib/testing/factories";
import { PNG } from "@/lib/testing/pictures";
import { FILES_FIELD, KEPT_FIELD, writeKept } from "./kept-screenshot";
import { receiveScreenshots } from "./receive-screenshots";

const picture = (name = "screen.png") => new File([PNG], name, { type: "image/png" });

async function receive(...fields: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);

  return receiveScreenshots(await asAnonymous(), form, "en", memoryStorage());
}

describe("the screenshots of a form", () => {
  it("are none when the file button was not used", async () => {
    expect(await receive([FILES_FIELD, new File([], "")])).toEqual({ kept: [], problem: null });
  });

  it("are kept at once, so that they can go with a ticket", async () => {
    const { kept, problem } = await receive([FILES_FIELD, picture("one.png")], [FILES_FIELD, picture("two.png")]);

    expect(problem).toBeNull();
    expect(kept.map(({ file }) => file.filename)).toEqual(["one.png", "two.png"]);
    const ticket = await aTicket({ screenshots: kept.map(({ token }) => ({ upload: token })) }, await asSystem());
    expect(ticket.id).toBeTruthy();
  });

  it("keeps the good ones when another is refused, and names that one", async () => {
    const script = new File(["<script>alert(1)</script>"], "evil.png", { type: "image/png" });
    const { kept, problem } = await receive([FILES_FIELD, script], [FILES_FIELD, picture()]);

    expect(kept.map(({ file }) => file.filename)).toEqual(["screen.png"]);
    expect(problem).toContain("“evil.png” was not taken");
  });

  it("takes three of four", async () => {
    const { kept, problem } = await receive(
      ...[1, 2, 3, 4].map((n) => [FILES_FIELD, picture(`${n}.png`)] as [string, File]),
    );

    expect(kept).toHaveLength(3);
    expect(problem).toContain("“4.png” was not taken. At most 3");
  });

  it("counts those that were uploaded before", async () => {
    const ctx = await asAnonymous();
    const before = await Promise.all([1, 2, 3, 4].map(() => anUpload(ctx)));
    const fields = before.map(({ token, file }): [string, string] => [
      KEPT_FIELD,
      writeKept({ token, file: { ...file, url: `/files/${file.id}` } }),
    ]);

    expect((await receive(...fields.slice(0, 3))).kept.map(({ token }) => token)).toEqual(
      before.slice(0, 3).map(({ token }) => token),
    );
    expect(await receive(...fields)).toMatchObject({ problem: "At most 3 screenshots go with one message." });
  });
});
