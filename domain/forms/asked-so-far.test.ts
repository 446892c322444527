import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { askedSoFar } from "./asked-so-far.ts"

useDatabase()

test("everything ever asked is told as it was asked last, with every option there was; headings are none", async () => {
  const { id } = await buildEvent()
  await publishForm("EVENT", id, [
    ask("bus", { kind: "ONE_OF", options: choices("nord", "syd") }),
    ask("navn", { label: { da: "Kaldes", en: "" } }),
  ])
  const version = 1
  await publishForm(
    "EVENT",
    id,
    [
      ask("top", { kind: "HEADING" }),
      ask("billede", { kind: "CONSENT", label: { da: "Må vi tage billeder?", en: "" } }),
      ask("bus", {
        kind: "ONE_OF",
        label: { da: "Hvilken bus?", en: "" },
        options: [{ key: "nord", da: "Nordpå", en: "" }],
      }),
    ],
    version,
  )
  expect(await askedSoFar(db, id, "da")).toEqual([
    { key: "billede", question: "Må vi tage billeder?", options: [{ key: "ja", label: "ja" }] },
    {
      key: "bus",
      question: "Hvilken bus?",
      options: [
        { key: "nord", label: "Nordpå" },
        { key: "syd", label: "SYD" },
      ],
    },
    { key: "navn", question: "Kaldes", options: [] },
  ])
})
