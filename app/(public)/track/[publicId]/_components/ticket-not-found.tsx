import { LookUpForm } from "@/components/tickets/look-up-form";
import { Card } from "@/components/ui/card";
import { setPageStatus } from "@/lib/http/page-status";
import { translations } from "@/lib/i18n/request-locale";

/** Unknown and not open to the visitor look the same. */
export async function TicketNotFound() {
  setPageStatus(404);
  const t = await translations("track");

  return (
    <div className="mx-auto max-w-xl px-4 py-14 sm:px-6 sm:py-20">
      <h1 className="text-3xl font-semibold tracking-tight">{t("unknownTitle")}</h1>
      <p className="mt-2 mb-6 text-lg text-pretty text-ink-muted">{t("unknownText")}</p>
      <Card className="p-5">
        <LookUpForm />
      </Card>
    </div>
  );
}
