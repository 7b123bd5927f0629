import { followDelivery } from "@/lib/domain/github/follow-delivery";
import { hostOf } from "@/lib/domain/github/host-of";
import type { Task } from "../task";

export const followDeliveryTask: Task<"follow-delivery"> = ({ deliveryId }, { ctx, isLastAttempt }) =>
  followDelivery(ctx, (repository) => hostOf(ctx, repository), { deliveryId, isLast: isLastAttempt });
