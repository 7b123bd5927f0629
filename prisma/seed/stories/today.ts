import { aisha, amara, CALENDAR, daniel, GO, grace, INVOICES, lucia, meiling, noah, pieter, yuki } from "../cast";
import { answer, change, note, reply, type Story } from "../story";

/** What came in during the last hours: the pile that somebody finds in the morning. */
export const TODAY: readonly Story[] = [
  {
    ago: "9h 20m",
    from: lucia,
    product: CALENDAR,
    subject: "Patients cannot cancel from the reminder",
    body: 'The link "Cancel appointment" in the reminder says *This link has expired* although the appointment is tomorrow.',
    tags: ["reminders", "booking-page"],
    steps: [
      change("35m", meiling, { priority: "high", assignee: meiling }),
      answer(
        "10m",
        meiling,
        "Hola Lucía, which mail program do your patients use? We suspect one that opens links before people do.",
        "pending",
      ),
      reply("3h", "Most of them: Outlook."),
    ],
  },
  {
    ago: "6h 5m",
    from: daniel,
    product: INVOICES,
    subject: "429 from the API although we send 20 requests a minute",
    body: `\`\`\`http
HTTP/1.1 429 Too Many Requests
retry-after: 47
\`\`\`

We are far below 100 a minute. Do all our keys share one limit?`,
    tags: ["api"],
    source: "api",
  },
  {
    ago: "4h 40m",
    from: grace,
    product: CALENDAR,
    subject: "Need a data processing agreement",
    body: "Our auditor asks for a signed DPA and a list of sub-processors. Where can I get these?",
    source: "email",
    steps: [
      change("50m", amara, { assignee: amara, team: "care" }),
      note("5m", amara, "Sent our standard one to legal for signature."),
      answer(
        "4m",
        amara,
        "Hello Grace, it is with our lawyer for signature. By when does your auditor need it?",
        "pending",
      ),
    ],
  },
  {
    ago: "3h 30m",
    from: pieter,
    product: GO,
    subject: "Kilometres to a customer outside the Netherlands",
    body: "Is the rate for trips to Belgium the Dutch or the Belgian one?",
    tags: ["mileage"],
  },
  {
    ago: "2h 50m",
    from: noah,
    subject: "Do you have a status page?",
    body: "We would like to subscribe to outages instead of asking you.",
    source: "email",
    steps: [
      answer(
        "40m",
        meiling,
        "We do: <https://status.fernway.example>. You can subscribe by mail, RSS or webhook at the bottom of the page.",
        "resolved",
      ),
    ],
  },
  {
    ago: "1h 25m",
    from: aisha,
    product: GO,
    subject: "New drivers do not get the invitation",
    body: "Invited three people an hour ago, nothing arrived. Checked spam.",
    steps: [
      change("20m", meiling, { assignee: meiling, tags: ["invitations", "email"] }),
      answer(
        "9m",
        meiling,
        "Hi Aisha, all three were refused by your mail server as unknown. Could it be `.example` instead of `.com`?",
        "pending",
      ),
    ],
  },
  {
    ago: "48m",
    from: yuki,
    product: CALENDAR,
    subject: "祝日が反映されない",
    body: "来年の祝日がカレンダーに表示されません。設定は「日本」になっています。",
    language: "ja",
    tags: ["holidays", "日本語"],
  },
  {
    ago: "26m",
    from: daniel,
    product: CALENDAR,
    subject: "Events endpoint returns 200 with an empty list for a wrong time zone",
    body: `\`?timeZone=Europe/Pairs\` (a typo of mine) gives

\`\`\`json
{ "events": [], "next": null }
\`\`\`

I would have expected a 400. It took me an hour to see.`,
    tags: ["api"],
    source: "api",
    steps: [change("14m", meiling, { assignee: meiling })],
  },
  {
    ago: "7m",
    from: aisha,
    subject: "Thank you",
    body: "No problem today. I only wanted to say that following a ticket on your page is a pleasure.",
    steps: [answer("3m", amara, "You have just made five people's day, Aisha. Thank you!")],
  },
];
