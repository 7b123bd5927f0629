import { z } from "zod";
import { createCalendar, listCalendars, removeCalendar, replaceCalendar } from "@/lib/domain/sla/calendars";
import { createPolicy, listPolicies, removePolicy, updatePolicy } from "@/lib/domain/sla/policies";
import { PRIORITIES } from "@/lib/domain/tickets/vocabulary";
import { created, noContent, ok } from "@/lib/http/result";
import { native } from "..";
import {
  toWireSlaCalendar,
  toWireSlaPolicy,
  WireSlaCalendar,
  WireSlaHoliday,
  WireSlaHours,
  WireSlaPolicy,
} from "../sla";

const tags = ["SLA"];
const policyParams = z.object({ policyId: z.string() });
const calendarParams = z.object({ calendarId: z.string() });
const minutes = z.int().nullable().describe("In working time; null promises nothing");

const policyFields = z.strictObject({
  name: z.string(),
  priority: z.enum(PRIORITIES).nullable().describe("Null is any; so are `product` and `team`"),
  product: z.string().nullable().describe("Id or slug"),
  team: z.string().nullable().describe("Id or slug"),
  responseMinutes: minutes,
  resolutionMinutes: minutes,
  calendarId: z.string().nullable().describe("Null is around the clock"),
});

const CalendarBody = z
  .strictObject({
    name: z.string(),
    timeZone: z.string().describe("IANA, like Europe/Berlin"),
    hours: z.array(WireSlaHours).describe("Several a day where there are breaks"),
    holidays: z.array(WireSlaHoliday.partial().required({ date: true, name: true })).optional(),
  })
  .meta({ id: "SlaCalendarBody" });

const EXAMPLE_CALENDAR = {
  name: "Office",
  timeZone: "Europe/Berlin",
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "17:00" })),
  holidays: [{ date: "2026-12-25", name: "Christmas Day", everyYear: true }],
};

export const listSlasEndpoint = native.route({
  operation: { id: "listSlas", method: "GET", path: "/api/desk/sla", summary: "List SLA policies and calendars", tags },
  action: "sla.read",
  response: z.object({ policies: z.array(WireSlaPolicy), calendars: z.array(WireSlaCalendar) }),
  handler: async ({ ctx }) => {
    const [policies, calendars] = await Promise.all([listPolicies(ctx), listCalendars(ctx)]);

    return ok({ policies: policies.map(toWireSlaPolicy), calendars: calendars.map(toWireSlaCalendar) });
  },
});

export const createPolicyEndpoint = native.route({
  operation: {
    id: "createSlaPolicy",
    method: "POST",
    path: "/api/desk/sla/policies",
    summary: "Add an SLA policy",
    description: "The policy with the most conditions that fit a ticket is its own. Open tickets are measured anew.",
    status: 201,
    tags,
  },
  action: "sla.manage",
  body: policyFields.partial().required({ name: true }).meta({ id: "NewSlaPolicy" }),
  response: WireSlaPolicy,
  examples: { request: { name: "Urgent", priority: "urgent", responseMinutes: 30, resolutionMinutes: 480 } },
  handler: async ({ ctx, body }) => created(toWireSlaPolicy(await createPolicy(ctx, body))),
});

export const updatePolicyEndpoint = native.route({
  operation: {
    id: "updateSlaPolicy",
    method: "PATCH",
    path: "/api/desk/sla/policies/{policyId}",
    summary: "Change an SLA policy",
    tags,
  },
  action: "sla.manage",
  params: policyParams,
  body: policyFields.partial().meta({ id: "SlaPolicyChanges" }),
  response: WireSlaPolicy,
  examples: { request: { responseMinutes: 60, resolutionMinutes: null } },
  handler: async ({ ctx, params, body }) => ok(toWireSlaPolicy(await updatePolicy(ctx, params.policyId, body))),
});

export const removePolicyEndpoint = native.route({
  operation: {
    id: "removeSlaPolicy",
    method: "DELETE",
    path: "/api/desk/sla/policies/{policyId}",
    summary: "End an SLA policy",
    status: 204,
    tags,
  },
  action: "sla.manage",
  params: policyParams,
  handler: async ({ ctx, params }) => {
    await removePolicy(ctx, params.policyId);

    return noContent();
  },
});

export const createCalendarEndpoint = native.route({
  operation: {
    id: "createSlaCalendar",
    method: "POST",
    path: "/api/desk/sla/calendars",
    summary: "Add a calendar",
    status: 201,
    tags,
  },
  action: "sla.manage",
  body: CalendarBody,
  response: WireSlaCalendar,
  examples: { request: EXAMPLE_CALENDAR },
  handler: async ({ ctx, body }) => created(toWireSlaCalendar(await createCalendar(ctx, body))),
});

export const replaceCalendarEndpoint = native.route({
  operation: {
    id: "replaceSlaCalendar",
    method: "PUT",
    path: "/api/desk/sla/calendars/{calendarId}",
    summary: "Replace a calendar",
    tags,
  },
  action: "sla.manage",
  params: calendarParams,
  body: CalendarBody,
  response: WireSlaCalendar,
  examples: { request: EXAMPLE_CALENDAR },
  handler: async ({ ctx, params, body }) => ok(toWireSlaCalendar(await replaceCalendar(ctx, params.calendarId, body))),
});

export const removeCalendarEndpoint = native.route({
  operation: {
    id: "removeSlaCalendar",
    method: "DELETE",
    path: "/api/desk/sla/calendars/{calendarId}",
    summary: "Remove a calendar that no policy counts by",
    status: 204,
    tags,
  },
  action: "sla.manage",
  params: calendarParams,
  handler: async ({ ctx, params }) => {
    await removeCalendar(ctx, params.calendarId);

    return noContent();
  },
});
