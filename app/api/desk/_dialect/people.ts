import { z } from "zod";
import type { Person, PersonDetails } from "@/lib/domain/people/person";
import { PERSON_KINDS, ROLES } from "@/lib/domain/people/vocabulary";
import { timestamp } from "@/lib/http/timestamp";
import { Limit } from "./paging";
import { Timestamp } from "./timestamp";

export const PersonRef = z
  .object({ id: z.uuid(), email: z.string(), name: z.string().nullable() })
  .meta({ id: "PersonRef" });
export const NamedRef = z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).meta({ id: "NamedRef" });

export const WirePerson = z
  .object({ id: z.uuid(), email: z.string(), name: z.string().nullable(), roles: z.array(z.enum(ROLES)) })
  .meta({ id: "Person" });

export const WirePersonDetails = WirePerson.extend({
  teams: z.array(NamedRef),
  hasPassword: z.boolean(),
  disabledAt: Timestamp.nullable(),
  createdAt: Timestamp,
}).meta({ id: "PersonDetails" });
export type WirePersonDetails = z.output<typeof WirePersonDetails>;

export const WireTeam = z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).meta({ id: "Team" });

export const PeopleQuery = z.object({
  kind: z.enum(PERSON_KINDS).optional().describe("Who works here, or who does not"),
  search: z.string().optional().describe("Beginnings of words of the name or the address"),
  disabled: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional()
    .describe("Only those who are disabled, or only those who are not"),
  limit: Limit(100, 50),
  cursor: z.string().optional(),
});

export function toWirePerson({ id, email, name, roles }: Person) {
  return { id, email, name, roles };
}

export function toWirePersonDetails(person: PersonDetails): WirePersonDetails {
  const { teams, hasPassword, disabledAt, createdAt } = person;

  return {
    ...toWirePerson(person),
    teams,
    hasPassword,
    disabledAt: timestamp(disabledAt),
    createdAt: timestamp(createdAt),
  };
}
