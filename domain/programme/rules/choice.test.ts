import fc from "fast-check"
import { expect, test } from "vitest"
import { type Choice, followRelease, obstacleTo } from "./choice.ts"
import { overlap } from "./programme.ts"

const at = (hour: number) => new Date(Date.UTC(2027, 3, 22, hour))
const session = { startsAt: at(10) }
const free = { left: 3, forKinds: [], forElectors: [], productIds: [] }
const someone = { kind: "LIBRARY", elector: null, productIds: ["billet"] }

test("a session is chosen until it begins, while it has seats, by those it is for", () => {
  expect(obstacleTo(session, free, someone, at(9))).toBeNull()
  expect(obstacleTo(session, free, someone, at(10))).toBe("begun")
  expect(obstacleTo(session, null, someone, at(9))).toBe("leaving")
  expect(obstacleTo(session, { ...free, left: 0 }, someone, at(9))).toBe("full")
  expect(obstacleTo(session, { ...free, left: null }, someone, at(9))).toBeNull()
  const municipal = { ...free, forKinds: ["MUNICIPALITY"] }
  expect(obstacleTo(session, municipal, someone, at(9))).toBe("notForYou")
  expect(obstacleTo(session, municipal, { ...someone, kind: null }, at(9))).toBe("notForYou")
  const voters = { ...free, forElectors: ["COMMITTEE", "PERSONAL"] }
  expect(obstacleTo(session, voters, someone, at(9))).toBe("notForYou")
  expect(obstacleTo(session, voters, { ...someone, elector: "PERSONAL" }, at(9))).toBeNull()
  const committee = { ...voters, forElectors: ["COMMITTEE"] }
  expect(obstacleTo(session, committee, { ...someone, elector: "PERSONAL" }, at(9))).toBe("notForYou")
  const diners = { ...free, productIds: ["middag"] }
  expect(obstacleTo(session, diners, someone, at(9))).toBe("notForYou")
  expect(obstacleTo(session, diners, { ...someone, productIds: ["billet", "middag"] }, at(9))).toBeNull()
})

const hours = fc.record({ from: fc.nat(8), long: fc.integer({ min: 1, max: 3 }) })

test("whatever a release moves, nobody is at two places, and what is kept is in its new hours", () => {
  fc.assert(
    fc.property(fc.array(hours, { minLength: 1, maxLength: 6 }), fc.nat(6), (moved, removed) => {
      const sessions = moved
        .map(({ from, long }, place) => ({ id: String(place), startsAt: at(from), endsAt: at(from + long) }))
        .filter((_, place) => place !== removed)
      const choices = moved.map(
        (_, place): Choice => ({
          id: `c${place}`,
          sessionId: String(place),
          positionId: "p",
          // One after the other before.
          startsAt: at(place * 3),
          endsAt: at(place * 3 + 2),
          chosenAt: at(place),
        }),
      )
      const { moved: kept, gone, given } = followRelease(choices, sessions)
      const lost = new Set([...gone, ...given].map(({ id }) => id))
      const standing = choices
        .filter(({ id }) => !lost.has(id))
        .map((choice) => kept.find(({ id }) => id === choice.id) ?? choice)
      for (const one of standing) {
        expect(sessions.find(({ id }) => id === one.sessionId)).toMatchObject({
          startsAt: one.startsAt,
          endsAt: one.endsAt,
        })
        for (const other of standing) if (one !== other) expect(overlap(one, other)).toBe(false)
      }
      expect(gone.map(({ sessionId }) => sessionId)).toEqual(removed < moved.length ? [String(removed)] : [])
    }),
  )
})
