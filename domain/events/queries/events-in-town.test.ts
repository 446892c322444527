import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { eventsInTown } from "./events-in-town.ts"

useDatabase()

test("what takes place in a town is found by its name, what is coming before what is past, whatever the case of its letters", async () => {
  const coming = await buildEvent({ event: { city: "Struer" } })
  const past = await buildEvent({
    event: {
      city: "struer",
      startsAt: new Date("2020-04-01T08:00:00Z"),
      endsAt: new Date("2020-04-02T15:00:00Z"),
    },
  })
  await buildEvent({ event: { city: "Holstebro" } })
  const { events } = await eventsInTown(visitor, "Struer")
  expect(events.map(({ id }) => id)).toEqual([coming.id, past.id])
})
