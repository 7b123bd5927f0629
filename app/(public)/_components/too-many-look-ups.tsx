import { Hourglass } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { setPageStatus } from "@/lib/http/page-status";
import { translations } from "@/lib/i18n/request-locale";
import { whileOf } from "../_forms/in-words";

export async function TooManyLookUps({ retryAfterSeconds }: { retryAfterSeconds: number }) {
  setPageStatus(429);
  const t = await translations("track");

  return (
    <EmptyState icon={Hourglass} title={t("limitedTitle")} titleAs="h1" className="py-24">
      {t("limitedText", whileOf(retryAfterSeconds))}
    </EmptyState>
  );
}
