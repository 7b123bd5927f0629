import { amara, CALENDAR, daniel, grace, hanna, ines, jonas, katrin, meiling, noah, rafael, sofia } from "../cast";
import { answer, change, deploy, issue, move, note, pull, rate, reply, type Story } from "../story";

/** The calendar's tickets that came to an end. */
export const CALENDAR_FIXED: readonly Story[] = [
  {
    ago: "41d 3h 12m",
    from: ines,
    product: CALENDAR,
    subject: "Weekly meetings move by an hour after the clocks change",
    body: `Every meeting that repeats weekly is shown **one hour late** since Sunday. Single events are right.

What I did:

1. Made a meeting on Mondays at 9:00, repeating weekly, in October
2. Looked at it in the first week of November
3. It says 10:00

Our whole studio came late on Monday, so this is a little embarrassing for us. Time zone is Europe/Paris everywhere.`,
    steps: [
      change("14m", meiling, { priority: "high", tags: ["recurring", "time-zones"], team: "engineering" }),
      answer(
        "6m",
        meiling,
        `Bonjour Inès, and sorry about Monday. I can see the same thing with your steps.

Until it is fixed: opening the series and pressing **Save** without changing anything puts it right again.`,
      ),
      issue("1h 20m", jonas, 412, "Weekly series keep the UTC offset of their first event"),
      change("5m", jonas, { assignee: rafael, dueIn: "5d" }),
      move("19h", rafael, "FIX_IN_PROGRESS"),
      note(
        "2h",
        rafael,
        "`expandSeries()` adds 7 × 24 h instead of 7 calendar days. Same mistake in the reminder job.",
      ),
      pull("1d 2h", rafael, 418, "Repeat series in local time"),
      change("3h", jonas, { stage: "CHANGES_REQUESTED" }),
      note(
        "1m",
        jonas,
        "Looks right for Paris. Please add Lord Howe (a 30-minute change) and a series that starts *in* the gap.",
      ),
      move("22h", rafael, "PR_OPEN"),
      move("2h", jonas, "MERGED"),
      deploy("18h", rafael, "2026.45.1"),
      answer(
        "20m",
        meiling,
        "The fix is live: all series are back at their own time, nothing needs to be saved again.",
        "resolved",
      ),
      reply("5h", "Confirmed, thank you! It was nice to see where it stood without having to ask."),
      answer("40m", meiling, "Glad to hear it. I am closing this one; write here if it ever comes back.", "closed"),
      rate("20m", "good", "Solved within the week, and always told where it stood."),
    ],
  },
  {
    ago: "38d 6h 40m",
    from: hanna,
    product: CALENDAR,
    subject: "Could you show week numbers?",
    body: "In Finland everybody plans by week number. Is there a way to see them in the month view?",
    tags: ["feature-request"],
    priority: "low",
    steps: [
      answer(
        "3h 5m",
        meiling,
        "Hi Hanna, there is: **Settings → Appearance → Week numbers**. They follow ISO 8601, so they match yours.",
        "resolved",
      ),
      reply("1h", "Oh! I looked under Language. Perfect, kiitos."),
      answer("15m", meiling, "Fair point, I have passed on that you looked there. Closing this.", "closed"),
    ],
  },
  {
    ago: "34d 1h 5m",
    from: daniel,
    product: CALENDAR,
    subject: "iCal feed gives 500 since this morning",
    body: `Subscribed calendars stopped updating in Outlook and Apple Calendar at the same time.

\`\`\`
$ curl -sI https://calendar.fernway.example/feeds/9f2c…/team.ics
HTTP/2 500
content-type: text/plain
x-request-id: 0193f2c1-77aa
\`\`\`

Feeds of our other two teams work. The broken one has an event with an emoji in its location, might that be it?`,
    tags: ["ical"],
    steps: [
      change("4m", meiling, { priority: "urgent", assignee: rafael, team: "engineering" }),
      answer("3m", meiling, "Thanks for the request id, that helps a lot. Rafael is on it."),
      issue("11m", rafael, 421, "iCal feed fails on lines folded inside a character"),
      move("2m", rafael, "FIX_IN_PROGRESS"),
      answer("25m", rafael, "You were right about the emoji: we cut long lines after 75 *bytes*, in the middle of it."),
      pull("14m", rafael, 422, "Fold iCal lines between characters"),
      move("9m", jonas, "MERGED"),
      deploy("12m", rafael, "2026.46.1"),
      reply("30m", "Works again. From report to fix in an hour and a half, wow."),
      answer("10m", rafael, "Thanks for the precise report!", "closed"),
    ],
  },
  {
    ago: "27d 2h 30m",
    from: grace,
    product: CALENDAR,
    subject: "Two clients booked the same slot",
    body: `Two clients booked **Thursday 14:00** through our booking page within the same minute, and both received a confirmation. I had to call one of them to apologise.

Bookings BK-20817 and BK-20818.`,
    priority: "high",
    steps: [
      change("9m", meiling, { tags: ["booking-page"], team: "engineering", assignee: jonas, dueIn: "3d" }),
      answer("5m", meiling, "I am sorry, Grace, that must not happen. We are looking at both bookings now."),
      issue("2h", jonas, 425, "Booking page accepts two bookings of one slot"),
      note("10m", jonas, "Check and insert are two statements. Wants an exclusion constraint, not a lock."),
      move("21h", jonas, "FIX_IN_PROGRESS"),
      pull("1d 4h", jonas, 429, "Let the database refuse overlapping bookings"),
      move("20h", rafael, "MERGED"),
      deploy("22h", jonas, "2026.47.2"),
      answer(
        "15m",
        amara,
        "A second booking of a taken slot is now refused on the spot, and the client is offered the next free one.",
        "resolved",
      ),
    ],
  },
  {
    ago: "23d 5h",
    from: sofia,
    product: CALENDAR,
    subject: "Reminder mails arrive twice",
    body: "Since last week my customers get every reminder two times. They think it is spam. Please help!",
    tags: ["reminders", "email"],
    steps: [
      change("20m", meiling, { assignee: rafael, priority: "high" }),
      answer(
        "2m",
        meiling,
        "Hola Sofía, we see it in the log too. How many of your customers have told you?",
        "pending",
      ),
      reply("4h", "Three so far, but I sent one to myself and also got two."),
      issue("1h", rafael, 431, "Reminder job runs on both workers"),
      pull("5h", rafael, 432, "Claim reminders before sending them"),
      move("1h", jonas, "MERGED"),
      deploy("30m", rafael, "2026.47.4"),
      answer("10m", rafael, "Fixed and live.", "resolved"),
      rate("3h", "good"),
      reply("2d 3h", "Sorry, today it happened again: two mails for the appointment at 17:00."),
      note(
        "1h",
        rafael,
        "Different cause: the *second* reminder (1 h before) is queued again when the appointment is edited.",
      ),
      move("20m", rafael, "FIX_IN_PROGRESS"),
      pull("3h", rafael, 435, "Replace queued reminders when an appointment changes"),
      move("16h", jonas, "MERGED"),
      deploy("2h", rafael, "2026.48.1"),
      answer(
        "5m",
        rafael,
        "That was a second fault behind the first. Both are gone now. Thank you for coming back to us.",
        "resolved",
      ),
      reply("1d", "A week of single mails :) gracias."),
      change("30m", meiling, { status: "resolved" }),
    ],
  },
  {
    ago: "19d 4h 25m",
    from: noah,
    product: CALENDAR,
    subject: "Calendar is down",
    body: "Blank page for everybody in our office. Chrome and Firefox.",
    source: "email",
    steps: [
      change("3m", amara, { priority: "urgent", tags: ["outage"], team: "engineering", assignee: jonas }),
      answer(
        "1m",
        amara,
        "We know: a release broke loading for part of our customers at 10:02. It is being rolled back now.",
      ),
      move("2m", jonas, "FIX_IN_PROGRESS"),
      deploy("11m", jonas, "2026.48.3"),
      answer(
        "3m",
        amara,
        "It is back since 10:19. The page was broken for 17 minutes; we will write to you about how.",
        "resolved",
      ),
      reply("8m", "Back for us as well. Thanks for being quick and honest."),
      note("1d", jonas, "Post-mortem: stale chunk names behind the CDN. Old chunks now stay for 30 days."),
      answer(
        "2h",
        amara,
        "The short story: your browsers asked for parts of the old release that we had deleted too early. We now keep them.",
        "closed",
      ),
    ],
  },
  {
    ago: "15d 7h 50m",
    from: katrin,
    product: CALENDAR,
    subject: "Terminarten nur für bestimmte Mitarbeiterinnen",
    body: `Guten Tag,

in unserer Praxis dürfen Blutabnahmen nur von zwei Kolleginnen gemacht werden. Kann ich eine Terminart auf bestimmte Personen einschränken, ohne einen zweiten Kalender anzulegen?

Freundliche Grüße
Katrin Vogel`,
    language: "de",
    tags: ["booking-page", "deutsch"],
    source: "email",
    steps: [
      answer(
        "2h 10m",
        amara,
        `Guten Tag Frau Vogel,

ja: **Terminarten → Blutabnahme → Wer bietet sie an?** und dort die beiden Kolleginnen ankreuzen. Auf der Buchungsseite erscheinen dann nur deren freie Zeiten.`,
        "pending",
      ),
      reply("21h", "Wunderbar, genau das habe ich gesucht. Vielen Dank!"),
      answer("1h", amara, "Das freut mich.", "resolved"),
      rate("1h", "good", "Schnell und freundlich."),
    ],
  },
];
