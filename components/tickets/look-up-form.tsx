import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { translations } from "@/lib/i18n/request-locale";
import type { Translate } from "@/lib/i18n/translate";

/** A plain GET form: no JavaScript needed, and the address of the answer can be kept. */
export async function LookUpForm({ failed }: { failed?: string }) {
  const t = await translations("lookUp");

  return (
    <form action="/track" method="get" noValidate>
      <Field
        label={t("label")}
        hint={t("hint")}
        error={failed === undefined ? undefined : complaint(failed, t)}
        required
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              name="id"
              placeholder="TK-00042"
              defaultValue={failed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={64}
              className="h-10"
              {...control}
            />
            <Button type="submit" variant="primary" size="lg">
              {t("show")}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

function complaint(typed: string, t: Translate<"lookUp">): string {
  return typed.trim() === "" ? t("empty") : t("unknown", { typed });
}
