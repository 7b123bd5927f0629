"use client";

import { Mail } from "lucide-react";
import { useActionState, useEffect, useRef } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { follow } from "../follow";
import type { FollowState } from "../follow-state";

const BEGINNING: FollowState = { email: "", error: null, problem: null, isAsked: false };

/** For visitors who are not its requester: news of what this page shows, to an address that confirms it. */
export function FollowForm({ publicId }: { publicId: string }) {
  const t = useWords("follow");
  const [state, action, isSending] = useActionState(follow, BEGINNING);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state.error) input.current?.focus();
  }, [state]);

  return (
    <section aria-labelledby="follow" className="flex flex-col gap-3 text-sm">
      <div>
        <h2 id="follow" className="mb-1 text-base font-semibold">
          {t("title")}
        </h2>
        <p className="text-pretty text-ink-muted">{t("hint")}</p>
      </div>
      {state.isAsked ? (
        <Callout tone="success" role="status" title={t("askedTitle")}>
          <p className="wrap-anywhere">{t("asked", { email: state.email })}</p>
        </Callout>
      ) : (
        <form action={action} noValidate className="flex flex-col gap-2">
          <input type="hidden" name="ticket" value={publicId} />
          {state.problem ? (
            <Callout tone="danger" role="alert" title={t("problem")}>
              {state.problem}
            </Callout>
          ) : null}
          <Field label={t("label")} error={state.error} id="follow-email" required>
            {(control) => (
              <Input
                ref={input}
                type="email"
                name="email"
                autoComplete="email"
                inputMode="email"
                placeholder="name@example.com"
                maxLength={254}
                defaultValue={state.email}
                {...control}
              />
            )}
          </Field>
          <Button type="submit" pending={isSending} className="self-start max-sm:w-full">
            <Mail aria-hidden /> {t("send")}
          </Button>
        </form>
      )}
    </section>
  );
}
