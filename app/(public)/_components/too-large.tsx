import { Callout } from "@/components/ui/callout";
import { translations } from "@/lib/i18n/request-locale";

/** What `proxy.ts` leads to when a form was larger than anybody reads. */
export async function TooLarge({ className }: { className?: string }) {
  const t = await translations("forms");

  return (
    <Callout tone="danger" role="alert" title={t("tooLargeTitle")} className={className}>
      {t("tooLargeText")}
    </Callout>
  );
}
