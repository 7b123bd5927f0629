import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailSample, mailSampleNames } from "@/lib/testing/mail-samples";
import { readIncoming } from "./read-incoming";

const read = (name: string) => readIncoming(mailSample(name), null);

describe("a mail of", () => {
  it("Outlook, German: header block, Latin-1, a logo and a file", async () => {
    const mail = await read("outlook-german");

    expect(mail.sender).toEqual({ address: "juergen.gross@example.net", name: "Jürgen Groß" });
    expect(mail.body).toBe(
      "Guten Tag,\n\nder Fehler tritt nur bei großen Dateien auf. Anbei das Protokoll.\n\nMit freundlichen Grüßen\nJürgen Groß",
    );
    expect(mail.files.map(({ filename }) => filename)).toEqual(["Protokoll für Support.pdf"]);
    expect(mail.references).toEqual(["earlier@example.com"]);
    expect(mail.language).toBe("de");
  });

  it("Gmail, English: a wrapped attribution, an emoji, a screenshot", async () => {
    const mail = await read("gmail-english");

    expect(mail.body).toBe("It happens with every file – see the screenshot. 👍");
    expect(mail.files.map(({ filename }) => filename)).toEqual(["Screenshot 2026-11-03.png"]);
    expect(mail.automatic).toBeNull();
    expect(mail.language).toBeNull();
  });

  it("Apple Mail, French: everything quoted, the attribution too", async () => {
    const mail = await read("apple-mail-french");

    expect(mail.sender?.name).toBe("Hélène Dupré");
    expect(mail.body).toBe("Bonjour,\n\nCela ne marche toujours pas : j’ai réessayé ce matin.\n\nHélène");
  });

  it("an iPhone, German: base64 and its signature", async () => {
    expect((await read("iphone-german")).body).toBe("Danke! Wann ist es so weit?");
  });

  it("Outlook, Japanese: ISO-2022-JP in body, subject and name", async () => {
    const mail = await read("outlook-japanese");

    expect(mail.sender).toEqual({ address: "taro@example.jp", name: "山田 太郎" });
    expect(mail.subject).toBe("書き出しができません");
    expect(mail.body).toBe("お世話になっております。\n\nファイルを書き出すと、途中で止まります。");
  });

  it("Gmail for Android, Japanese", async () => {
    expect((await read("gmail-android-japanese")).body).toBe("直りました。ありがとうございます。");
  });

  it("Thunderbird: answers between the questions, flowed lines, a signature", async () => {
    const { body } = await read("thunderbird-inline");

    expect(body).toContain("> Which version do you use?");
    expect(body).toContain("Debian 12, and I have tried it on a second machine as well, where it is exactly the same.");
    expect(body).not.toContain("Fernway");
  });

  it("Outlook for phones, Spanish: HTML only, windows-1252, nothing that runs", async () => {
    const mail = await read("outlook-mobile-html");

    expect(mail.subject).toBe("Sigue sin funcionar – ¿y ahora?");
    expect(mail.body).toContain("Sigue sin funcionar – cuesta 5 €.\n");
    expect(mail.body).toContain("- primero");
    expect(mail.body).toContain("https://example.es/captura");
    expect(mail.body).not.toMatch(/alert|<script|We received/);
  });

  it.each(["out-of-office-outlook", "vacation-gmail"])("nobody: %s", async (name) => {
    expect((await read(name)).automatic).toMatch(/^an automatic mail/);
  });
});

describe("a delivery report", () => {
  it("names the mail, the address and the reason", async () => {
    expect((await read("bounce-postfix")).bounces).toEqual([
      {
        messageId: "earlier@example.com",
        address: "gone@example.net",
        isPermanent: true,
        reason: "550 5.1.1 <gone@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
      },
    ]);
  });

  it("tells a full mailbox from one that is gone", async () => {
    expect((await read("bounce-exchange")).bounces).toMatchObject([
      { messageId: "earlier@example.com", isPermanent: false, reason: "452 4.2.2 mailbox full" },
    ]);
  });
});

describe("whatever comes", () => {
  it("is understood or refused, and nothing else", async () => {
    const samples = mailSampleNames().map((name) => mailSample(name));
    const torn = fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 40 }))
      .map(([raw, at, length, noise]) => {
        const start = at % raw.length;

        return Buffer.concat([raw.subarray(0, start), noise, raw.subarray(start + (length % 200))]);
      });

    await fc.assert(
      fc.asyncProperty(torn, async (raw) => {
        const mail = await readIncoming(raw, null).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Error);

          return null;
        });
        if (mail) expect(typeof mail.body).toBe("string");
      }),
      { numRuns: 60 },
    );
  });

  it("is refused when it is no mail at all", async () => {
    await expect(readIncoming(Buffer.from(""), null)).rejects.toThrow("no mail");
  });

  it("makes no heading of a line of dashes", async () => {
    const mail = await readIncoming(Buffer.from("From: a@b.example\r\n\r\nTotal\r\n-----\r\n12\r\n"), null);

    expect(mail.body).toBe("Total\n\\-----\n12");
  });
});
