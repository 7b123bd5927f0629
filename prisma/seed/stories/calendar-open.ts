import {
  aisha,
  amara,
  CALENDAR,
  chloe,
  daniel,
  grace,
  hanna,
  jonas,
  liam,
  lucia,
  meiling,
  pieter,
  rafael,
  yuki,
} from "../cast";
import { answer, change, deploy, issue, move, note, pull, reply, type Story } from "../story";

/** The calendar's tickets that are still at work. */
export const CALENDAR_OPEN: readonly Story[] = [
  {
    ago: "12d 2h 15m",
    from: pieter,
    product: CALENDAR,
    subject: "Drag and drop does not work on a tablet",
    body: "I plan the gardeners' week on an iPad. Dragging an appointment to another day scrolls the page instead.",
    tags: ["touch"],
    steps: [
      answer(
        "1h",
        meiling,
        "Hello Pieter, thank you. Which iPadOS is it, and do you use a pencil or your finger?",
        "pending",
      ),
      reply("6h", "iPadOS 20.1, finger. With the pencil it works, I just tried!"),
      issue("18h", rafael, 438, "Dragging by touch scrolls the week view"),
      change("2m", rafael, { assignee: rafael, team: "engineering" }),
      move("3d", rafael, "FIX_IN_PROGRESS"),
      pull("1d 5h", rafael, 446, "Start a touch drag after a short press"),
      move("1d", jonas, "MERGED"),
      answer(
        "10m",
        rafael,
        "A press of a third of a second will pick the appointment up. It goes out with Thursday's release.",
      ),
    ],
  },
  {
    ago: "9d 4h",
    from: daniel,
    product: CALENDAR,
    subject: "API: `updatedSince` misses deleted events",
    body: `We sync events into our own system every five minutes:

\`\`\`http
GET /api/events?updatedSince=2026-11-12T08:00:00Z
\`\`\`

Changed events come, deleted ones never do, so our copy keeps them forever. Expected: an entry like

\`\`\`json
{ "id": "evt_1881", "deleted": true }
\`\`\`

Happy to test a preview.`,
    tags: ["api"],
    source: "api",
    metadata: { plan: "business", seats: 42 },
    steps: [
      change("35m", jonas, { assignee: jonas, team: "engineering", status: "open" }),
      issue("3m", jonas, 440, "Tell API clients about deleted events"),
      answer("4m", jonas, "Agreed, and your shape is a good one. I will take you up on the preview."),
      move("2d 3h", jonas, "FIX_IN_PROGRESS"),
      pull("1d 20h", jonas, 449, "Keep tombstones of deleted events for 90 days"),
      change("5h", rafael, { stage: "CHANGES_REQUESTED" }),
      note("1m", rafael, "Tombstones must not carry the title: somebody may have deleted the event *because* of it."),
      move("19h", jonas, "PR_OPEN"),
      change("4h", rafael, { stage: "CHANGES_REQUESTED" }),
      note("1m", rafael, "Nearly there: paging skips a tombstone when two share a timestamp."),
    ],
  },
  {
    ago: "7d 1h 40m",
    from: lucia,
    product: CALENDAR,
    subject: "Print view cuts off the last column",
    body: "When I print the week on A4, Sunday is missing. On screen it is there.",
    priority: "low",
    tags: ["print"],
    steps: [
      issue("5h", meiling, 443, "Week view loses Sunday on A4"),
      answer("2m", meiling, "Thanks, Lucía. Landscape with 90 % scale shows all seven days for now."),
      change("1d", rafael, { assignee: rafael }),
      move("2d", rafael, "FIX_IN_PROGRESS"),
      pull("1d 2h", rafael, 451, "Fit the printed week to the paper"),
    ],
  },
  {
    ago: "6d 3h 20m",
    from: yuki,
    product: CALENDAR,
    subject: "予約ページの言語を日本語に固定したい",
    body: `お世話になっております。星デンタルクリニックの佐藤です。

予約ページを開くと、患者様のブラウザによって英語で表示されることがあります。
常に日本語で表示する設定はありますでしょうか。

よろしくお願いいたします。`,
    language: "ja",
    tags: ["booking-page", "日本語"],
    steps: [
      change("50m", amara, { assignee: meiling, team: "care" }),
      answer(
        "1h 10m",
        meiling,
        `佐藤様

お問い合わせありがとうございます。予約ページの URL の末尾に \`?lang=ja\` を付けると、常に日本語で表示されます。

設定画面から固定できるようにする件は、開発チームに伝えました。`,
        "pending",
      ),
      issue("2h", meiling, 445, "Let a booking page have one fixed language"),
    ],
  },
  {
    ago: "4d 22h",
    from: aisha,
    product: CALENDAR,
    subject: "Shared calendar shows private appointments to drivers",
    body: `This is serious. Our drivers can read the **titles of private appointments** in the shared calendar, if they open it in agenda view. In week view they rightly see "Busy".

I have told everybody not to use agenda view for now.`,
    steps: [
      change("2m", amara, { priority: "urgent", tags: ["privacy"], team: "engineering", assignee: jonas, dueIn: "1d" }),
      answer(
        "2m",
        amara,
        "Aisha, thank you. We treat this as a security matter and will keep you posted here every few hours.",
      ),
      issue("10m", jonas, 447, "Agenda view shows private titles"),
      move("1m", jonas, "FIX_IN_PROGRESS"),
      note(
        "15m",
        jonas,
        "Agenda view has its own query and never got the visibility condition. Checked the log: 11 accounts affected.",
      ),
      pull("50m", jonas, 448, "Read every view through one visibility rule"),
      move("12m", rafael, "MERGED"),
      deploy("14m", jonas, "2026.51.1"),
      answer(
        "6m",
        amara,
        "Fixed and live. We have written to the eleven accounts that were affected, yours among them.",
      ),
      reply("1h", "Thank you for the speed. Can you confirm that nothing was sent by e-mail?"),
      answer(
        "2h",
        jonas,
        "Confirmed: the daily agenda mail uses the other query, which was right all along. I checked every mail since the change.",
        "resolved",
      ),
    ],
  },
  {
    ago: "3d 5h 10m",
    from: chloe,
    product: CALENDAR,
    subject: "Impossible d'inviter quelqu'un avec un « + » dans son adresse",
    body: `Bonjour,

quand j'invite \`atelier+velo@velo-garnier.example\`, le calendrier répond « adresse non valide ». Pourtant cette adresse fonctionne partout ailleurs.

Merci d'avance,
Chloé`,
    language: "fr",
    tags: ["invitations", "français"],
    steps: [
      answer(
        "30m",
        amara,
        "Bonjour Chloé, merci ! C'est bien une erreur de notre côté : notre règle refuse le « + ». Nous la corrigeons.",
      ),
      issue("20m", amara, 452, "Invitations refuse addresses with a plus sign"),
      change("1m", amara, { assignee: rafael, team: "engineering" }),
      move("1d 21h", rafael, "FIX_IN_PROGRESS"),
    ],
  },
  {
    ago: "2d 20h 30m",
    from: liam,
    product: CALENDAR,
    subject: "Calendar on the office TV logs out every night",
    body: "We have the day view on a TV in the workshop. Each morning somebody has to sign in with a mouse on a stick. Any way around that?",
    tags: ["sign-in"],
    steps: [
      answer(
        "4h",
        meiling,
        "Hi Liam, for a screen on the wall there are *display links*: **Share → Display**. They need no sign-in and can only read. Does that do it?",
        "pending",
      ),
      change("1m", meiling, { assignee: meiling, team: "care" }),
    ],
  },
  {
    ago: "1d 23h 5m",
    from: grace,
    product: CALENDAR,
    subject: "Buffer time between appointments",
    body: `I would like 15 minutes free after each client meeting, so that I can write my notes.

- only after *client* meetings, not internal ones
- visible to me, "busy" for everybody else
- the booking page should respect it`,
    tags: ["feature-request", "booking-page"],
    steps: [note("3h", amara, "Fourth request for this in a month. Let us talk about it on Thursday.")],
  },
  {
    ago: "20h 45m",
    from: hanna,
    product: CALENDAR,
    subject: "Midsummer is missing from the Finnish holidays",
    body: "Juhannus (20 June 2027) is not in the holiday calendar for Finland. Juhannusaatto is there.",
    tags: ["holidays"],
    priority: "low",
  },
];
