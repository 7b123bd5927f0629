import { aisha, amara, GO, hanna, jonas, meiling, noah, pieter, rafael, yuki } from "../cast";
import { answer, change, deploy, issue, move, pull, rate, reply, type Story } from "../story";

/** The app for the road, what is done: fixes have to pass the stores, so they take longer to go live. */
export const GO_FIXED: readonly Story[] = [
  {
    ago: "39d 5h",
    from: aisha,
    product: GO,
    subject: "App drains the battery overnight",
    body: "Phones of all our drivers are empty in the morning since the update. Android 17, different models. Mileage tracking is **off**.",
    tags: ["android", "battery"],
    steps: [
      change("30m", meiling, { priority: "high", assignee: rafael, team: "engineering" }),
      answer(
        "5m",
        meiling,
        "Hello Aisha, could one driver send us the diagnosis (**Settings → Help → Send diagnosis**)?",
        "pending",
      ),
      reply("9h", "Sent from two phones."),
      issue("1h", rafael, 203, "Location listener stays alive when tracking is off"),
      move("10m", rafael, "FIX_IN_PROGRESS"),
      pull("1d", rafael, 205, "Stop the location listener with tracking"),
      change("2h", jonas, { stage: "CHANGES_REQUESTED" }),
      move("5h", rafael, "PR_OPEN"),
      move("1h", jonas, "MERGED"),
      answer("10m", rafael, "Fixed in 5.12.1, which is waiting for review in the store."),
      deploy("2d 4h", rafael, "5.12.1"),
      answer("20m", meiling, "5.12.1 is in the store. Please tell us how the phones do tomorrow morning.", "resolved"),
      reply("1d", "86 % at 6 am. Solved!"),
      change("3h", meiling, { status: "closed" }),
    ],
  },
  {
    ago: "32d 2h 45m",
    from: pieter,
    product: GO,
    subject: "Photos of receipts are upside down",
    body: "Only when I hold the phone the other way round.",
    tags: ["ios", "receipts"],
    priority: "low",
    steps: [
      issue("6h", meiling, 207, "Receipts ignore the picture's orientation"),
      move("4d", rafael, "FIX_IN_PROGRESS"),
      pull("3h", rafael, 209, "Turn receipts the right way up"),
      move("1d", jonas, "MERGED"),
      deploy("3d", rafael, "5.13.0"),
      change("1d", meiling, { status: "closed" }),
    ],
  },
  {
    ago: "20d 3h",
    from: yuki,
    product: GO,
    subject: "領収書の日付が前日になる",
    body: `領収書を撮影すると、日付が一日前になります。

- 端末: iPhone 18
- アプリ: 5.13.0
- 撮影時刻: 午前8時ごろ(日本時間)

午後に撮影すると正しい日付になります。`,
    language: "ja",
    tags: ["ios", "time-zones", "日本語"],
    steps: [
      change("2h", meiling, { assignee: rafael, team: "engineering" }),
      answer(
        "10m",
        meiling,
        "佐藤様、詳しい情報をありがとうございます。時差の扱いに問題があるようです。すぐに調査いたします。",
      ),
      issue("1h", rafael, 214, "Receipts before 9:00 in Japan get the day before"),
      pull("1d", rafael, 215, "Date receipts in the phone's time zone"),
      move("20h", jonas, "MERGED"),
      deploy("4d", rafael, "5.14.0"),
      answer("2h", meiling, "バージョン 5.14.0 で修正されました。App Store から更新をお願いいたします。", "resolved"),
      rate("1h", "good"),
      reply("1d", "更新後、正しい日付になりました。ありがとうございました。"),
      change("2h", meiling, { status: "closed" }),
    ],
  },
  {
    ago: "16d 6h",
    from: noah,
    product: GO,
    subject: "Sign-in with Okta loops",
    body: `Since we switched to Okta:

1. I tap *Sign in*
2. Okta asks for my fingerprint
3. The app opens and asks me to sign in

The browser version works. Our admin sees a successful sign-in each time.`,
    tags: ["sign-in", "sso"],
    steps: [
      change("15m", amara, { priority: "high", assignee: jonas, team: "engineering" }),
      answer(
        "30m",
        jonas,
        "Which redirect address has your admin entered, with or without a slash at the end?",
        "pending",
      ),
      reply("1d", "With a slash. Without it, it works!"),
      issue("2h", jonas, 216, "Accept the redirect address with a slash at the end"),
      answer("5m", jonas, "Good. We will accept both, so that the next one does not lose a day over it.", "resolved"),
      rate("10m", "bad", "It took a day to find out that a comma was wrong."),
    ],
  },
  {
    ago: "3d 23h",
    from: hanna,
    product: GO,
    subject: "Dark mode",
    body: "Winter is coming and I log my hours at 6 in the morning. Dark mode, please!",
    tags: ["feature-request"],
    priority: "low",
    steps: [answer("4h", meiling, "We hear you. It follows the phone's setting from 5.15 on.", "resolved")],
  },
];
