import { describe, expect, it } from "vitest";
import {
  dropMessage,
  EMPTY_DRAFT,
  markMessage,
  moveToOutbox,
  readDraft,
  type TicketDraft,
  takeBack,
  toMessage,
  writeDraft,
} from "./draft";

const now = new Date("2026-11-21T08:00:00Z");
const typed: TicketDraft = { ...EMPTY_DRAFT, answer: { body: "Try again, please.", files: [] } };
const sendText = (draft: TicketDraft, options: Parameters<typeof toMessage>[1]) =>
  moveToOutbox(draft, toMessage(draft, options));

describe("a draft", () => {
  it("comes back as it was typed", () => {
    expect(readDraft(writeDraft(typed))).toEqual(typed);
  });

  it("stores nothing when there is nothing to lose", () => {
    expect(writeDraft({ ...EMPTY_DRAFT, kind: "note", answer: { body: " \n", files: [] } })).toBeNull();
  });

  it.each([null, "", "{", "[]", '{"kind":"answer"}'])("starts empty from %j", (stored) => {
    expect(readDraft(stored)).toEqual(EMPTY_DRAFT);
  });

  it("keeps what is typed as an answer out of the note", () => {
    expect(sendText(typed, { kind: "note", id: "1", now }).answer).toEqual(typed.answer);
  });
});

describe("a sent text", () => {
  const sent = sendText(typed, { kind: "answer", id: "1", status: "resolved", now });

  it("leaves the editor and stays in the outbox", () => {
    expect(sent.answer.body).toBe("");
    expect(sent.outbox).toMatchObject([{ id: "1", body: "Try again, please.", status: "resolved", failure: null }]);
  });

  it("counts as not sent when the page is opened anew", () => {
    expect(readDraft(writeDraft(sent)).outbox[0]?.failure).toMatch(/before it was sent/);
  });

  it("is forgotten once it has arrived", () => {
    expect(writeDraft(dropMessage(sent, "1"))).toBeNull();
  });

  it("goes back in front of what was typed since", () => {
    const meanwhile = { ...markMessage(sent, "1", "Offline"), answer: { body: "P.S.", files: [] } };
    const back = takeBack(meanwhile, "1");

    expect(back.answer.body).toBe("Try again, please.\n\nP.S.");
    expect(back.outbox).toEqual([]);
  });

  it("turns the composer to its own kind when it is taken back", () => {
    const note = sendText({ ...EMPTY_DRAFT, note: { body: "Ask Jo", files: [] } }, { kind: "note", id: "2", now });

    expect(takeBack({ ...note, kind: "answer" }, "2")).toMatchObject({ kind: "note", answer: { body: "" } });
  });
});
