import type { Task } from "../task";

export const forgetAnswers: Task<"forget-answers"> = async (_payload, { ctx, log }) => {
  const { count } = await ctx.db.idempotencyRecord.deleteMany({ where: { expiresAt: { lt: ctx.now() } } });
  if (count > 0) log.info({ count }, "forgot expired answers");
};
