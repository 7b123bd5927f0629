import { z } from "zod";

const Seq = z.string().regex(/^\d+$/);

/** Why an agent is told. `response` is the first answer, `resolution` the solution: see `SlaTarget`. */
const NOTICE_REASONS = [
  "assigned",
  "customer_answered",
  "note_written",
  "response_near",
  "response_missed",
  "resolution_near",
  "resolution_missed",
] as const;

/**
 * What a mail tells of, as its row keeps it: names of things, not their text, so that what is erased is not kept here.
 */
export const About = z.object({
  /** An answer, or what an agent is told of. */
  commentId: z.string().optional(),
  /** Progress since this event, */
  fromSeq: Seq.optional(),
  /** through this one, fixed when the mail is first tried: what comes later is for the next mail. */
  throughSeq: Seq.optional(),
  /** Tells a follower that the ticket is closed: with it the following ends. */
  isLast: z.literal(true).optional(),
  reason: z.enum(NOTICE_REASONS).optional(),
});
export type About = z.output<typeof About>;
