import type { ReactNode } from "react";
import { DocumentLanguage } from "@/components/i18n/document-language";
import { WordsProvider } from "@/components/i18n/words-provider";
import { clientWords } from "@/lib/i18n/client-words";

/** The agents' desk is English, whatever the public pages speak to the same browser. */
export default function EnglishLayout({ children }: { children: ReactNode }) {
  return (
    <WordsProvider locale="en" words={clientWords("en")}>
      <DocumentLanguage locale="en" />
      <div lang="en" className="contents">
        {children}
      </div>
    </WordsProvider>
  );
}
