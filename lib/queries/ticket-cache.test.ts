import { beforeEach, describe, expect, it } from "vitest";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { aSummary } from "@/lib/testing/wire-tickets";
import { makeQueryClient } from "./query-client";
import { parseQueueFilter } from "./queue-filter";
import { belongsIn, showInstead } from "./ticket-cache";
import { ticketQueries } from "./tickets";

const me = "0190aaaa-0000-7000-8000-00000000000a";
const filter = parseQueueFilter({});

describe("showing a change before the desk has it", () => {
  let client: ReturnType<typeof makeQueryClient>;
  const [first, second, third] = [aSummary(), aSummary(), aSummary()];

  const shown = () =>
    client.getQueryData(ticketQueries.list(filter).queryKey)?.pages.flatMap((page) => page.tickets) ?? [];

  beforeEach(() => {
    client = makeQueryClient();
    const pages = [
      { tickets: [first, second], nextCursor: "next" },
      { tickets: [third], nextCursor: null },
    ];
    client.setQueryData(ticketQueries.list(filter).queryKey, { pages, pageParams: [null, "next"] });
  });

  it("changes the row where it stands", () => {
    showInstead(client, me, { ...third, priority: "urgent" });

    expect(shown().map(({ priority }) => priority)).toEqual(["medium", "medium", "urgent"]);
  });

  it("takes the row out of a list that it has left", () => {
    showInstead(client, me, { ...first, status: "closed" });

    expect(shown()).toEqual([second, third]);
  });

  it("puts everything back when the desk refuses", () => {
    const putBack = showInstead(client, me, { ...first, status: "closed" });
    putBack();

    expect(shown()).toEqual([first, second, third]);
  });

  it("keeps lists as they are, by identity, that do not hold the ticket", () => {
    const before = client.getQueryData(ticketQueries.list(filter).queryKey);
    showInstead(client, me, aSummary());

    expect(client.getQueryData(ticketQueries.list(filter).queryKey)).toBe(before);
  });
});

describe("whether a ticket belongs in a list", () => {
  const ada = { id: me, email: "ada@example.com", name: "Ada" };
  const go = { id: "0190aaaa-0000-7000-8000-00000000000b", slug: "go", name: "Go" };
  const cases: [string, Partial<WireTicketSummary>, Record<string, string>, boolean][] = [
    ["an open one in the open ones", { status: "pending" }, {}, true],
    ["a resolved one not in the open ones", { status: "resolved" }, {}, false],
    ["a closed one in all", { status: "closed" }, { status: "all" }, true],
    ["one of mine in mine", { assignee: ada }, { assignee: "me" }, true],
    ["nobody's not in mine", { assignee: null }, { assignee: "me" }, false],
    ["nobody's in nobody's", { assignee: null }, { assignee: "none" }, true],
    ["mine not in nobody's", { assignee: ada }, { assignee: "none" }, false],
    ["one of a person by address", { assignee: ada }, { assignee: "ada@example.com" }, true],
    ["one of a product by slug", { product: go }, { product: "go" }, true],
    ["one without a product not in one's", { product: null }, { product: "go" }, false],
    ["one of another stage not", { stage: "MERGED" }, { stage: "PR_OPEN,DEPLOYED" }, false],
    ["one of another priority not", { priority: "low" }, { priority: "high,urgent" }, false],
    ["one with the tag among others", { tags: ["a", "b"] }, { tag: "b" }, true],
    ["one without the tag not", { tags: ["a"] }, { tag: "b" }, false],
  ];

  it.each(cases)("%s", (_name, ticket, params, belongs) => {
    expect(belongsIn(aSummary(ticket), parseQueueFilter(params), me)).toBe(belongs);
  });
});
