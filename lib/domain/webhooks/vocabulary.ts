/** What an endpoint can ask to hear of. */
export const WEBHOOK_EVENTS = [
  "ticket.created",
  "ticket.updated",
  "ticket.stage_changed",
  "ticket.note_added",
  "ticket.closed",
  "ticket.reopened",
  "ticket.sla_warning",
  "ticket.sla_breached",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export const WEBHOOK_EVENT_DESCRIPTIONS: Record<WebhookEvent, string> = {
  "ticket.created": "A ticket was submitted",
  "ticket.updated": "Fields, people, links or status of a ticket changed",
  "ticket.stage_changed": "The fix moved along the pipeline",
  "ticket.note_added": "Somebody answered, or wrote an internal note (told without its text)",
  "ticket.closed": "A ticket was closed",
  "ticket.reopened": "A closed ticket was taken up again",
  "ticket.sla_warning": "The first answer or the solution of a ticket is due soon",
  "ticket.sla_breached": "The first answer or the solution of a ticket is late",
};

/** What "send a test event" sends: no receiver can take it for a ticket's. */
export const TEST_EVENT = "webhook.test";
export type MessageType = WebhookEvent | typeof TEST_EVENT;

/** `gone` and `failing` are decided by the desk: the receiver answered 410, or nothing got through for days. */
export const WEBHOOK_STATES = ["active", "paused", "gone", "failing"] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

export const DELIVERY_STATES = ["pending", "delivered", "failed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
