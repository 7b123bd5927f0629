import { translations } from "@/lib/i18n/request-locale";
import { Missing } from "./missing";

/** Where there is nothing better to say than that the address is wrong. */
export async function NothingHere() {
  const t = await translations("shell");

  return (
    <Missing title={t("notFoundTitle")} text={t("notFoundText")} wayOn={{ href: "/#look-up", label: t("lookUp") }} />
  );
}
