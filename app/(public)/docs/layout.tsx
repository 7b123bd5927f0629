import type { ReactNode } from "react";
import { InEnglish } from "@/components/i18n/in-english";

export default function DocsLayout({ children }: { children: ReactNode }) {
  return <InEnglish>{children}</InEnglish>;
}
