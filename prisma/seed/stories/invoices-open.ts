import {
  aisha,
  amara,
  daniel,
  grace,
  INVOICES,
  jonas,
  katrin,
  liam,
  lucia,
  marek,
  meiling,
  noah,
  omar,
  priya,
  rafael,
  tobias,
} from "../cast";
import { answer, change, issue, move, note, pull, reply, type Story } from "../story";

/** Invoicing: what is not done yet. */
export const INVOICES_OPEN: readonly Story[] = [
  {
    ago: "10d 5h",
    from: noah,
    product: INVOICES,
    subject: "Export to DATEV stops after 10,000 rows",
    body: `Our export of the whole year ends at row 10,000 without any message. I only noticed because the sum did not match.

Steps:

1. **Reports → Export → DATEV**
2. Period: 01.01.–31.12.2025
3. Open the file: 10,000 rows, the report says 14,312

A silent cut in bookkeeping data is a bit scary, to be honest.`,
    steps: [
      change("20m", meiling, {
        priority: "high",
        tags: ["export"],
        assignee: rafael,
        team: "engineering",
        dueIn: "6d",
      }),
      answer(
        "6m",
        meiling,
        "Scary is the right word, Noah. Exporting by quarter gives you complete files until this is fixed.",
      ),
      issue("2h", rafael, 712, "DATEV export stops at 10,000 rows"),
      move("1d 18h", rafael, "FIX_IN_PROGRESS"),
      note(
        "1h",
        rafael,
        "The page limit of the list leaks into the export. Also: check row count against the report and fail loudly.",
      ),
      pull("2d 3h", rafael, 718, "Stream exports instead of paging"),
      change("6h", jonas, { stage: "CHANGES_REQUESTED" }),
      note("2m", jonas, "Please keep the order of rows stable, some auditors diff these files."),
      move("1d 2h", rafael, "PR_OPEN"),
      move("4h", jonas, "MERGED"),
      answer(
        "12m",
        rafael,
        "Merged; it goes live with tomorrow's release. The export now also compares its sum with the report.",
      ),
    ],
  },
  {
    ago: "8d 7h 10m",
    from: omar,
    product: INVOICES,
    subject: "Arabic names are reversed in the PDF",
    body: "شركة الحداد is printed from left to right, letter by letter, in every PDF. On screen it is correct.",
    tags: ["pdf", "rtl"],
    steps: [
      change("40m", meiling, { assignee: jonas, team: "engineering" }),
      issue("3h", jonas, 714, "PDF: shape and order right-to-left text"),
      answer("5m", meiling, "Hello Omar, thank you for the screenshot. We can see it and Jonas has taken it on."),
      move("3d", jonas, "FIX_IN_PROGRESS"),
      pull("2d", jonas, 721, "Shape text before it goes to the PDF"),
      change("1d", rafael, { stage: "CHANGES_REQUESTED" }),
      note("1m", rafael, "Numbers inside Arabic text still run the wrong way (٢٠٢٦)."),
    ],
  },
  {
    ago: "6d 6h 40m",
    from: daniel,
    product: INVOICES,
    subject: "Webhook for paid invoices",
    body: `We would like to start shipping as soon as an invoice is paid. A webhook would be ideal:

\`\`\`json
{ "event": "invoice.paid", "invoice": "2026-0412", "amount": "1200.00", "currency": "EUR" }
\`\`\`

We poll every minute at the moment, which is probably not what you want either.`,
    tags: ["feature-request", "api"],
    source: "api",
    steps: [
      answer(
        "1h",
        jonas,
        "It is on our list for this quarter. Would a signature like GitHub's (`X-Hub-Signature-256`) suit you?",
        "pending",
      ),
      change("1m", jonas, { assignee: jonas }),
      reply("2h", "Yes, we have code for exactly that."),
      issue("1d", jonas, 719, "Webhooks for invoice events"),
    ],
  },
  {
    ago: "5d 3h",
    from: tobias,
    product: INVOICES,
    subject: "Kundennummer fehlt auf Mahnungen",
    body: "Auf der Rechnung steht sie, auf der Mahnung nicht. Manche Kunden zahlen nur mit Kundennummer.",
    language: "de",
    tags: ["reminders", "deutsch"],
    steps: [
      answer(
        "2h",
        amara,
        "Guten Tag Herr Brandt, das lässt sich ändern. Nutzen Sie die Vorlage *Klassik* oder eine eigene?",
        "pending",
      ),
      change("2m", amara, { assignee: amara, team: "care" }),
    ],
  },
  {
    ago: "4d 8h",
    from: lucia,
    product: INVOICES,
    subject: "Question about the price from January",
    body: "Your mail says that the price changes on 1 January. We pay yearly and renewed in September. Does it change for us too?",
    category: "billing",
    source: "email",
    steps: [
      change("1h", amara, { assignee: priya, team: "care" }),
      answer("3h", priya, "Hola Lucía, no: your price holds until your renewal in September 2027.", "resolved"),
      reply("1d", "And if we add two more people before that?"),
      note("2h", priya, "Checking with Amara: pro rata at the old or the new price?"),
    ],
  },
  {
    ago: "3d 2h 30m",
    from: marek,
    product: INVOICES,
    subject: "KSeF: invoice rejected with code 430",
    body: `Since yesterday the Polish e-invoice system rejects everything:

\`\`\`
430 – Błąd weryfikacji semantyki dokumentu faktury
P_12: wartość spoza słownika
\`\`\`

I cannot send any invoices. This is urgent for us.`,
    tags: ["e-invoice", "poland"],
    steps: [
      change("6m", amara, { priority: "urgent", assignee: rafael, team: "engineering", dueIn: "2d" }),
      answer(
        "3m",
        amara,
        "Marek, we see the same for all customers in Poland: the new schema came into force a day earlier than announced.",
      ),
      issue("20m", rafael, 724, "KSeF: use the FA(4) tax rate dictionary"),
      move("5m", rafael, "FIX_IN_PROGRESS"),
      pull("9h", rafael, 725, "Write FA(4)"),
      answer("30m", rafael, "The new format passes the test system. Jonas is reviewing it now."),
      reply("14h", "Any news? I have 23 invoices waiting."),
      answer(
        "40m",
        rafael,
        "Yes: one more rule (self-billing) and it is done. I will write here the moment it is live.",
      ),
    ],
  },
  {
    ago: "2d 1h 15m",
    from: aisha,
    product: INVOICES,
    subject: "Default payment term per customer",
    body: "Most customers pay within 14 days, two have 60 by contract. I change it by hand each time and forget it half the time.",
    tags: ["feature-request"],
    steps: [
      answer("5h", priya, "You can set it under **Customers → Terms** already. Is that where you looked?", "pending"),
      reply("3h", "I did not see it there. Perhaps because I am not the owner of the account?"),
      note("1h", priya, "She is right, editors do not see the tab. Is that on purpose? @Jonas"),
    ],
  },
  {
    ago: "1d 6h 50m",
    from: grace,
    product: INVOICES,
    subject: "Trust accounting",
    body: "Do you plan to support client trust accounts? The Law Society requires us to keep that money apart.",
    tags: ["feature-request"],
    priority: "low",
    steps: [change("2h", amara, { assignee: priya, team: "care" })],
  },
  {
    ago: "22h 10m",
    from: katrin,
    product: INVOICES,
    subject: "Zwei Praxen, ein Konto?",
    body: `Guten Tag,

wir eröffnen im Januar eine zweite Praxis mit eigener Steuernummer. Können beide unter einem Konto laufen, oder brauchen wir ein zweites? Was würde das kosten?`,
    category: "billing",
    language: "de",
    tags: ["deutsch"],
    steps: [
      change("50m", amara, { assignee: priya }),
      answer(
        "30m",
        amara,
        "Guten Tag Frau Vogel, ein Konto genügt: jede Firma hat darin eigene Nummern und Berichte. Das Angebot schickt Ihnen Priya noch heute.",
        "pending",
      ),
    ],
  },
  {
    ago: "7h 35m",
    from: liam,
    product: INVOICES,
    subject: "CIS deduction twice on one invoice",
    body: "Invoice 2026-0933: the 20% CIS deduction is on labour *and* on materials. Should be labour only.",
    tags: ["tax"],
    steps: [
      change("25m", meiling, { priority: "high", team: "engineering" }),
      answer("5m", meiling, "Thanks, Liam, I see it. Has the invoice gone out to your customer already?"),
      reply("12m", "Not yet, I noticed just in time."),
      issue("1h", jonas, 728, "CIS is deducted from materials when a line has both"),
    ],
  },
  {
    ago: "2h 20m",
    from: omar,
    product: INVOICES,
    subject: "Where is the receipt for November?",
    body: "The card was charged but I have no receipt.",
    category: "billing",
    source: "email",
  },
];
