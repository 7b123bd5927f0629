import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/translate";

/**
 * What `client.failure` says in messages, for the one page that may find nothing else to rely on. In the bundle, because
 * nothing may have to be loaded any more; its test keeps it the same.
 */
export const FAILURE_WORDS: Record<Locale, Messages["client"]["failure"]> = {
  en: {
    title: "This page could not be shown",
    text: "Something failed on our side. Nothing you have sent is lost. If it happens again, tell us the reference.",
    retry: "Try again",
    reference: "Reference",
  },
  de: {
    title: "Diese Seite konnte nicht angezeigt werden",
    text: "Bei uns ist etwas schiefgegangen. Von dem, was Sie gesendet haben, ist nichts verloren. Wenn es wieder vorkommt, nennen Sie uns die Referenz.",
    retry: "Erneut versuchen",
    reference: "Referenz",
  },
  fr: {
    title: "Cette page n’a pas pu être affichée",
    text: "Un problème est survenu de notre côté. Rien de ce que vous avez envoyé n’est perdu. Si cela se reproduit, indiquez-nous la référence.",
    retry: "Réessayer",
    reference: "Référence",
  },
  es: {
    title: "No se ha podido mostrar esta página",
    text: "Algo ha fallado por nuestra parte. No se ha perdido nada de lo que envió. Si vuelve a ocurrir, indíquenos la referencia.",
    retry: "Reintentar",
    reference: "Referencia",
  },
  ja: {
    title: "このページを表示できませんでした",
    text: "こちら側で問題が発生しました。送信された内容は失われていません。再び起きた場合は、参照番号をお知らせください。",
    retry: "もう一度試す",
    reference: "参照番号",
  },
};
