import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIORITIES, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import {
  isFiltered,
  parseQueueFilter,
  QUEUE_SORTS,
  type QueueFilter,
  queueHref,
  queueSearchParams,
  statusesOf,
} from "./queue-filter";

const everything =
  "/desk?status=new,open&stage=PR_OPEN&priority=high,urgent&assignee=ada@example.com&product=go&team=care&tag=a+b&search=x+y&sort=updated";

describe("an address becomes a filter", () => {
  it("reads every facet", () => {
    expect(parseQueueFilter(new URLSearchParams(everything.split("?")[1]))).toEqual({
      status: ["new", "open"],
      stage: ["PR_OPEN"],
      priority: ["high", "urgent"],
      assignee: "ada@example.com",
      product: "go",
      team: "care",
      tag: "a b",
      search: "x y",
      sort: "updated",
    });
  });

  it("means what is open when it says nothing", () => {
    const filter = parseQueueFilter({});

    expect(filter).toEqual({ sort: "newest" });
    expect(statusesOf(filter)).toEqual(["new", "open", "pending"]);
    expect(isFiltered(filter)).toBe(false);
  });

  it("takes a parameter that comes more than once as one list", () => {
    expect(parseQueueFilter({ status: ["open", "closed"] }).status).toEqual(["open", "closed"]);
    expect(parseQueueFilter(new URLSearchParams("priority=low&priority=high")).priority).toEqual(["low", "high"]);
  });

  it("passes over what is no filter", () => {
    const filter = parseQueueFilter({
      status: "done",
      stage: "nowhere,MERGED",
      assignee: "'; drop table",
      product: "../etc",
      tag: "  ",
      search: "\u0000",
      sort: "random",
      unknown: "1",
    });

    expect(filter).toEqual({ stage: ["MERGED"], sort: "newest" });
  });

  it("never fails and always gives an address that means the same", () => {
    const parameters = fc.dictionary(fc.constantFrom(...Object.keys(parameterNames)), fc.string());

    fc.assert(
      fc.property(parameters, (given) => {
        const filter = parseQueueFilter(given);

        expect(parseQueueFilter(queueSearchParams(filter))).toEqual(filter);
      }),
    );
  });
});

describe("a filter becomes an address", () => {
  it("writes every facet in one order, commas as they are", () => {
    const filter = parseQueueFilter(new URLSearchParams(everything.split("?")[1]));

    expect(queueHref(filter)).toBe(everything);
  });

  it("leaves out what goes without saying", () => {
    expect(queueHref({ sort: "newest" })).toBe("/desk");
    expect(queueHref({ assignee: "me" })).toBe("/desk?assignee=me");
  });

  it("survives the way there and back", () => {
    const some = <T>(words: readonly T[]) => fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });
    const filters: fc.Arbitrary<QueueFilter> = fc.record({
      status: fc.oneof(some(TICKET_STATUSES), fc.constant("all" as const)),
      stage: some(STAGES),
      priority: some(PRIORITIES),
      assignee: fc.constantFrom(undefined, "me", "none", "ada@example.com"),
      product: fc.constantFrom(undefined, "go"),
      team: fc.constantFrom(undefined, "care"),
      tag: fc.constantFrom(undefined, "café & bar"),
      search: fc.constantFrom(undefined, "50% off, +1 #2"),
      sort: fc.constantFrom(...QUEUE_SORTS),
    });

    fc.assert(
      fc.property(filters, (filter) => {
        const params = new URL(queueHref(filter), "http://desk.test").searchParams;

        expect(parseQueueFilter(params)).toEqual(JSON.parse(JSON.stringify(filter)));
      }),
    );
  });
});

describe("the statuses of a filter", () => {
  it("are all of them for a search that names none", () => {
    expect(statusesOf(parseQueueFilter({ search: "invoice" }))).toBeUndefined();
  });

  it("are the ones it names, also in a search", () => {
    expect(statusesOf(parseQueueFilter({ search: "invoice", status: "closed" }))).toEqual(["closed"]);
  });

  it("are all of them when it says so", () => {
    expect(statusesOf(parseQueueFilter({ status: "all" }))).toBeUndefined();
  });
});

const parameterNames = {
  status: 0,
  stage: 0,
  priority: 0,
  assignee: 0,
  product: 0,
  team: 0,
  tag: 0,
  search: 0,
  sort: 0,
};
