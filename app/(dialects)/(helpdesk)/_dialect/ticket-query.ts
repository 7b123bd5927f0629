import { z } from "zod";
import { priorityOf, statusOf } from "./vocabulary";

/** `a,b` or `a|b`, or the name given more than once. */
const listed = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(/[,|]/)))
  .transform((words) => words.map((word) => word.trim()).filter((word) => word !== ""));

/** Each word in our terms; what means nothing is an error, and an empty list no filter. */
function listOf<T>(read: (word: string) => T | null, expected: string) {
  return listed
    .transform((words, refinement) => {
      const found = words.map(read);
      const known = found.filter((value) => value !== null);
      if (known.length < found.length) refinement.addIssue({ code: "custom", message: `must be ${expected}` });

      return known.length > 0 ? known : undefined;
    })
    .optional();
}

const uuid = (word: string) => (z.uuid().safeParse(word).success ? word : null);
const someone = (word: string) => (/^(me|none)$/i.test(word) ? word.toLowerCase() : uuid(word));

export const TicketListQuery = z.object({
  status: listOf(statusOf, "New, Open, Pending, Resolved or Closed").describe("One, or several with commas"),
  priority: listOf(
    (word) => priorityOf(/^\d$/.test(word) ? Number(word) : word.toLowerCase()),
    "a number from 1 (urgent) to 4 (low)",
  ).describe("1 to 4; one, or several with commas"),
  team: listOf(uuid, "a team's UUID").describe("One UUID, or several with commas"),
  assignee: listOf(someone, "me, none or a person's UUID").describe("`me`, `none` or a UUID; or several with commas"),
  search: z
    .string("must be given once")
    .transform((words) => words.trim() || undefined)
    .optional()
    .describe('Words, "phrases", -without, or; the best match first'),
});
