"use client";

import { CircleAlert } from "lucide-react";
import type { WireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { WEBHOOK_EVENT_DESCRIPTIONS, WEBHOOK_EVENTS } from "@/lib/domain/webhooks/vocabulary";
import { CheckLine } from "../../_components/check-line";

type WebhookFieldsProps = {
  errorOf: (field: string) => string | undefined;
  /** The one that is changed; its mode stays. */
  webhook?: WireWebhook;
};

export function WebhookFields({ errorOf, webhook }: WebhookFieldsProps) {
  const eventsError = errorOf("events");

  return (
    <>
      <Field
        label="URL"
        error={errorOf("url")}
        hint="Where messages are sent, such as https://example.com/hook."
        required
      >
        {(control) => (
          <Input
            name="url"
            type="url"
            inputMode="url"
            maxLength={2048}
            autoComplete="off"
            placeholder="https://example.com/webhooks/desk"
            defaultValue={webhook?.url}
            {...control}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-2" aria-describedby={eventsError ? "events-error" : undefined}>
        <legend className="mb-2 text-sm font-medium">Events</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <CheckLine
            key={event}
            name="events"
            value={event}
            label={<code className="font-mono text-sm">{event}</code>}
            hint={WEBHOOK_EVENT_DESCRIPTIONS[event]}
            defaultChecked={webhook ? webhook.events.includes(event) : true}
          />
        ))}
        {eventsError ? (
          <p id="events-error" role="alert" className="flex gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> {eventsError}
          </p>
        ) : null}
      </fieldset>
      {webhook ? null : (
        <RadioGroup
          legend="Mode"
          name="mode"
          defaultValue="live"
          options={[
            { value: "live", label: "Live", hint: "Hears of your customers’ tickets." },
            { value: "test", label: "Test", hint: "Hears only of what test keys do." },
          ]}
        />
      )}
    </>
  );
}

/** The form as the native API wants it. */
export function toWebhookBody(form: FormData): Record<string, unknown> {
  const mode = form.get("mode");

  return { url: String(form.get("url") ?? ""), events: form.getAll("events"), ...(mode !== null && { mode }) };
}
