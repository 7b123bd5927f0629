import { PackageX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { translations } from "@/lib/i18n/request-locale";

export default async function NoStatusPage() {
  const t = await translations("productStatus");

  return (
    <EmptyState
      icon={PackageX}
      title={t("unknownTitle")}
      titleAs="h1"
      action={
        <ButtonLink href="/" variant="primary">
          {t("lookUp")}
        </ButtonLink>
      }
      className="py-24"
    >
      {t("unknownText")}
    </EmptyState>
  );
}
