import { pushMirror } from "@/lib/domain/mirrors/push";
import { itsm } from "@/lib/itsm";
import type { Task } from "../task";

export const pushMirrorTask: Task<"push-mirror"> = (payload, { ctx }) => pushMirror(ctx, itsm(), payload);
