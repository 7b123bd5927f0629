import { z } from "zod";
import { isUniqueViolation } from "@/lib/db/errors";
import type { DomainContext } from "../context";
import { DomainError, invalidField } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress, line } from "../text";
import type { TeamRef } from "../tickets/ticket";
import { withTransaction } from "../transaction";

const SLUG_MAX = 50;

export const CreateTeamInput = z.object({
  name: line(100),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold lower-case letters, digits and single hyphens")
    .max(SLUG_MAX)
    .optional(),
  /** People who work here already; others are refused. */
  members: z.array(EmailAddress).max(500).default([]),
});

/**
 * Makes a team. Without a slug, its name gives one.
 * @throws CONFLICT when the slug is taken, INVALID_INPUT on `members` for people without a role
 */
export async function createTeam(ctx: DomainContext, input: z.input<typeof CreateTeamInput>): Promise<TeamRef> {
  authorize(ctx, "team.manage");
  const { name, members, ...given } = parse(CreateTeamInput, input);
  const slug = given.slug ?? slugOf(name);

  try {
    return await withTransaction(ctx, async (tx) => {
      const people = await tx.db.user.findMany({ where: { email: { in: members }, roles: { isEmpty: false } } });
      const missing = members.filter((email) => !people.some((person) => person.email === email));
      if (missing.length > 0) throw invalidField("members", `${missing.join(", ")} do not work here`);

      const team = await tx.db.team.create({
        data: {
          id: newId(tx.now()),
          slug,
          name,
          createdAt: tx.now(),
          members: { create: people.map((person) => ({ userId: person.id })) },
        },
      });
      tx.audit({ kind: "team_created", targetId: team.id, after: { slug, name, members } });

      return { id: team.id, slug, name };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("CONFLICT", "Team with this slug already exists");
    throw error;
  }
}

function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_MAX);

  return plain.replace(/^-|-$/g, "") || "team";
}
