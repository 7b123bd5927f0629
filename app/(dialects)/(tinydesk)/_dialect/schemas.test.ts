import { expect, it } from "vitest";
import { openApiDocument } from "@/lib/http/openapi";
import { createTicketEndpoint, getTicketEndpoint, listEventsEndpoint, uploadEndpoint } from "./endpoints";
import { EXAMPLE_CREATED, EXAMPLE_TICKET } from "./examples";
import { CreateBody, WireCreated } from "./schemas";

it("takes the document's example as it is", () => {
  expect(CreateBody.parse(EXAMPLE_TICKET)).toEqual(EXAMPLE_TICKET);
  expect(WireCreated.parse(EXAMPLE_CREATED)).toEqual(EXAMPLE_CREATED);
});

it("describes what the document says: which fields are required, and how long they may be", () => {
  const { paths, components } = openApiDocument({
    title: "TinyDesk",
    version: "1",
    servers: [],
    endpoints: [createTicketEndpoint, getTicketEndpoint, listEventsEndpoint, uploadEndpoint],
  });

  expect(Object.keys(paths)).toEqual([
    "/api/tickets",
    "/api/tickets/{publicId}",
    "/api/tickets/{publicId}/events",
    "/api/tickets/upload",
  ]);
  expect(components.schemas.TinyDeskNewTicket).toMatchObject({
    required: ["productSlug", "submitterEmail", "subject", "body"],
    properties: {
      submitterEmail: { type: "string", format: "email" },
      subject: { type: "string", minLength: 1, maxLength: 200 },
      body: { type: "string", maxLength: 10_000 },
      screenshots: { anyOf: [{ type: "array", maxItems: 3, items: { format: "uri" } }, { type: "null" }] },
    },
  });
  expect(JSON.stringify(paths["/api/tickets/upload"])).toContain('"format":"binary"');
});
