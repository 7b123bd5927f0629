import { readOutbox } from "../outbox";
import type { Task } from "../task";

export const readOutboxTask: Task<"read-outbox"> = () => readOutbox();
