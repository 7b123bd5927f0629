import {
  amara,
  chloe,
  INVOICES,
  ines,
  jonas,
  katrin,
  liam,
  marek,
  meiling,
  omar,
  pieter,
  priya,
  rafael,
  sofia,
  tobias,
} from "../cast";
import { answer, change, deploy, issue, move, note, pull, reply, type Story } from "../story";

/** Invoicing: what is done. */
export const INVOICES_FIXED: readonly Story[] = [
  {
    ago: "40d 1h 20m",
    from: omar,
    product: INVOICES,
    subject: "Charged twice for October",
    body: "Our card was charged €58.00 on the 1st and again on the 3rd. We have one subscription. Please refund one of them.",
    category: "billing",
    tags: ["refund"],
    steps: [
      change("25m", amara, { assignee: priya, team: "care", priority: "high" }),
      answer(
        "20m",
        priya,
        "Hello Omar, you are right: the first charge timed out on our side and was tried again. I am refunding the second.",
      ),
      note("15m", priya, "Refund re_2041 made, €58.00. Told finance."),
      answer("2m", priya, "The refund is on its way and arrives within five working days.", "resolved"),
      reply("6d", "Arrived. Thank you."),
      change("1h", priya, { status: "closed" }),
    ],
  },
  {
    ago: "36d 8h",
    from: tobias,
    product: INVOICES,
    subject: "Umsatzsteuer wird bei Skonto falsch berechnet",
    body: `Hallo zusammen,

bei 2 % Skonto zieht das Programm den Abzug nur vom Nettobetrag ab, die Umsatzsteuer bleibt auf den vollen Betrag berechnet. Beispiel:

| | soll | ist |
|---|---:|---:|
| Netto | 980,00 | 980,00 |
| USt. 19 % | 186,20 | 190,00 |
| Brutto | 1.166,20 | 1.170,00 |

Mein Steuerberater hat es gemerkt, nicht ich …`,
    tags: ["tax", "deutsch"],
    steps: [
      change("1h", amara, { priority: "high", assignee: jonas, team: "engineering", dueIn: "7d" }),
      answer("10m", amara, "Guten Tag Herr Brandt, danke für das klare Beispiel! Das ist ein Fehler, wir beheben ihn."),
      issue("3h", jonas, 688, "Cash discount does not lower the VAT base"),
      move("1d", jonas, "FIX_IN_PROGRESS"),
      note(
        "4h",
        jonas,
        "§ 17 UStG: the base falls with the discount. Austria and Switzerland say the same, Poland needs a correction invoice.",
      ),
      pull("2d", jonas, 694, "Lower the tax base with the discount"),
      change("1d", rafael, { stage: "CHANGES_REQUESTED" }),
      move("1d 2h", jonas, "PR_OPEN"),
      change("5h", rafael, { stage: "CHANGES_REQUESTED" }),
      move("18h", jonas, "PR_OPEN"),
      move("3h", rafael, "MERGED"),
      deploy("1d", jonas, "8.4.0"),
      answer(
        "20m",
        amara,
        "Seit heute stimmt die Rechnung. Bereits gestellte Rechnungen bleiben, wie sie sind; unter **Berichte → Skonto** sehen Sie die betroffenen.",
        "resolved",
      ),
      reply("3h", "Sehr gut, auch die Liste der alten. Danke an alle."),
      change("1d", amara, { status: "closed" }),
    ],
  },
  {
    ago: "31d 3h",
    from: ines,
    product: INVOICES,
    subject: "How do I change the sender address on invoices?",
    body: "We moved our studio. Where do I change the address?",
    source: "email",
    steps: [
      answer(
        "45m",
        priya,
        "Hi Inès, under **Company → Address**. Invoices that are already sent keep the old one, by law.",
        "resolved",
      ),
      change("9d", amara, { status: "closed" }),
    ],
  },
  {
    ago: "29d 6h 15m",
    from: chloe,
    product: INVOICES,
    subject: "Le PDF est vide sur Safari",
    body: "Depuis hier, « Télécharger le PDF » ouvre un onglet blanc sur Safari 20. Sur Firefox, ça marche.",
    tags: ["pdf", "safari", "français"],
    steps: [
      change("40m", meiling, { assignee: rafael, team: "engineering" }),
      issue("10m", rafael, 691, "PDF download opens a blank tab in Safari 20"),
      answer(
        "5m",
        amara,
        "Bonjour Chloé, nous avons pu le reproduire. En attendant : clic droit, « Télécharger le fichier lié ».",
      ),
      pull("6h", rafael, 692, "Send PDFs as attachments"),
      move("2h", jonas, "MERGED"),
      deploy("15h", rafael, "8.3.2"),
      answer("10m", amara, "C'est corrigé. Merci de nous l'avoir signalé !", "resolved"),
      change("8d", amara, { status: "closed" }),
    ],
  },
  {
    ago: "25d 2h",
    from: marek,
    product: INVOICES,
    subject: "Bank import: amounts 100 times too high",
    body: `After importing my bank statement (MT940) all amounts are 100 × too high, e.g. \`1.234,50\` became \`123450,00\`.

File attached to my mail to Mei-Ling. Bank: PKO.`,
    priority: "high",
    tags: ["import"],
    steps: [
      change("15m", meiling, { assignee: rafael, team: "engineering" }),
      answer("5m", meiling, "Thank you, Marek, I have the file. Please do not book the import yet."),
      issue("1h", rafael, 697, "MT940: a comma before two digits is read as a thousands separator"),
      move("5m", rafael, "FIX_IN_PROGRESS"),
      move("4h", rafael, "MERGED"),
      note("1m", rafael, "Paired with Jonas, so no pull request of its own: cherry-picked from the CAMT branch."),
      deploy("45m", rafael, "8.3.3"),
      answer("5m", rafael, "Please import the same file again; the wrong entries are replaced.", "resolved"),
    ],
  },
  {
    ago: "21d 4h 30m",
    from: sofia,
    product: INVOICES,
    subject: "Invoice numbers jumped from 2026-118 to 2026-120",
    body: "There is no 2026-119. My gestor says that gaps are a problem with Hacienda.",
    tags: ["numbering"],
    steps: [
      change("50m", priya, { assignee: priya }),
      answer(
        "10m",
        priya,
        "Hola Sofía! 2026-119 was made on Tuesday at 18:04 and deleted as a draft two minutes later. Drafts should not take a number in Spain.",
      ),
      issue("30m", priya, 701, "Drafts take an invoice number in countries that forbid gaps"),
      pull("4d", jonas, 707, "Number invoices when they are issued"),
      move("1d", rafael, "MERGED"),
      deploy("2d", jonas, "8.4.1"),
      answer(
        "1h",
        priya,
        "From now on a draft has no number. For 119 I have written a note that your gestor can file: **Reports → Numbering**.",
        "resolved",
      ),
      reply("2d", "He accepts it. Thank you so much!"),
      change("2h", priya, { status: "resolved" }),
    ],
  },
  {
    ago: "17d 1h",
    from: liam,
    product: INVOICES,
    subject: "Cancel my second company",
    body: "I shut down O'Connell Drains Ltd. Please cancel that one, and keep O'Connell Plumbing.",
    category: "billing",
    steps: [
      change("30m", amara, { assignee: priya }),
      answer(
        "25m",
        priya,
        "Done, Liam: it ends on the 30th and will not be charged again. Its invoices stay readable for ten years.",
        "resolved",
      ),
      reply("20m", "Perfect."),
      answer("5m", priya, "All the best with the other one!", "resolved"),
    ],
  },
  {
    ago: "14d 2h 20m",
    from: pieter,
    product: INVOICES,
    subject: "iDEAL payments are not matched",
    body: "Payments through iDEAL arrive, but the invoices stay *unpaid*. I match about ten a day by hand.",
    tags: ["payments"],
    steps: [
      change("10m", meiling, { priority: "high", assignee: jonas, team: "engineering" }),
      issue("1h", jonas, 709, "iDEAL: end-to-end id is cut at 16 characters"),
      pull("1d", jonas, 710, "Match by the whole end-to-end id"),
      change("1h", rafael, { stage: "CHANGES_REQUESTED" }),
      move("3h", jonas, "PR_OPEN"),
      move("30m", rafael, "MERGED"),
      deploy("2h", jonas, "8.4.3"),
      answer("15m", jonas, "New payments match again, and I have matched the 61 open ones for you.", "resolved"),
    ],
  },
  {
    ago: "11d 9h",
    from: katrin,
    product: INVOICES,
    subject: "Rechnung für 2025 nochmals herunterladen",
    body: "Wo finde ich die Rechnungen, die *wir von Ihnen* bekommen? Ich brauche die von März 2025.",
    category: "billing",
    source: "email",
    steps: [
      answer(
        "1h 15m",
        amara,
        "Unter **Konto → Unsere Rechnungen**, zehn Jahre zurück. Die vom März 2025 habe ich Ihnen zusätzlich gemailt.",
        "closed",
      ),
    ],
  },
];
