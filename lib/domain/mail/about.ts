import { z } from "zod";

const Seq = z.string().regex(/^\d+$/);

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
  /** Why an agent is told. */
  reason: z.enum(["assigned", "customer_answered", "note_written"]).optional(),
});
export type About = z.output<typeof About>;
