"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/(desk)/desk/_components/shortcuts/shortcut-provider";
import type { Shortcut } from "@/app/(desk)/desk/_components/shortcuts/shortcut-registry";
import { useWrite } from "./composer/composer";
import { CONTROLS, openControl } from "./panel/controls";
import { useTicket } from "./ticket-context";
import type { QueueAround } from "./use-queue-around";

export function TicketShortcuts({ queue }: { queue: QueueAround }) {
  const { ticket, change } = useTicket();
  const router = useRouter();
  const write = useWrite();
  const goTo = (path: string | null) => path && router.push(path);

  const shortcuts: Omit<Shortcut, "group">[] = [
    { keys: "r", label: "Answer", run: () => write("answer") },
    { keys: "n", label: "Write an internal note", run: () => write("note") },
    { keys: "a", label: "Assign", run: () => openControl(CONTROLS.assignee) },
    { keys: "s", label: "Change the status", run: () => openControl(CONTROLS.status) },
    { keys: "shift+s", label: "Move to another stage", run: () => openControl(CONTROLS.stage) },
    { keys: "p", label: "Change the priority", run: () => openControl(CONTROLS.priority) },
    { keys: "t", label: "Add tags", run: () => openControl(CONTROLS.tags) },
    { keys: "e", label: "Resolve", run: () => ticket.status !== "closed" && change({ status: "resolved" }) },
    { keys: "j", label: "Next ticket of the queue", run: () => goTo(queue.next) },
    { keys: "k", label: "Previous ticket of the queue", run: () => goTo(queue.previous) },
    { keys: "Escape", label: "Back to the queue", run: () => router.push(queue.href) },
  ];
  useShortcuts(shortcuts.map((shortcut) => ({ ...shortcut, group: "Ticket" })));

  return null;
}
