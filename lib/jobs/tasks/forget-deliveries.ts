import type { Task } from "../task";

const KEPT_MS = 30 * 86_400_000;

export const forgetDeliveries: Task<"forget-deliveries"> = async (_payload, { ctx, log }) => {
  const before = new Date(ctx.now().getTime() - KEPT_MS);
  const { count } = await ctx.db.githubDelivery.deleteMany({ where: { receivedAt: { lt: before } } });
  if (count > 0) log.info({ count }, "forgot old deliveries of GitHub");
};
