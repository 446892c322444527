import { expect, test } from "vitest"
import type { ProgrammeSession } from "./programme.ts"
import { daysOf, nowAndNext, trackOf } from "./shown.ts"

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const children = { id: "boern", name: "Børn & unge" }

function session(
  id: string,
  from: string,
  to: string,
  changes: Partial<ProgrammeSession> = {},
): ProgrammeSession {
  const plain = {
    kind: "SESSION" as const,
    title: id,
    description: "",
    room: null,
    track: null,
    speakers: [],
  }
  return { id, ...plain, startsAt: new Date(`${from}Z`), endsAt: new Date(`${to}Z`), ...changes }
}

const sessions = [
  session("åbning", "2027-04-22T09:00", "2027-04-22T10:00"),
  session("a", "2027-04-22T10:00", "2027-04-22T11:00", { track: children }),
  session("b", "2027-04-22T10:00", "2027-04-22T11:00", { track: { id: "tal", name: "Tal" } }),
  session("slut", "2027-04-23T09:00", "2027-04-23T10:00"),
]
const shown = (only: Parameters<typeof daysOf>[2]) =>
  daysOf(sessions, dayOf, only).map(({ day, hours }) => [
    day,
    hours.map((hour) => hour.sessions.map(({ id }) => id)),
  ])

test("a programme is told by day and hour, whole, of one day, or of one track with what is everyone's", () => {
  expect(shown({})).toEqual([
    ["2027-04-22", [["åbning"], ["a", "b"]]],
    ["2027-04-23", [["slut"]]],
  ])
  expect(shown({ day: "2027-04-23" })).toEqual([["2027-04-23", [["slut"]]]])
  expect(shown({ day: "2027-04-22", trackId: "boern" })).toEqual([["2027-04-22", [["åbning"], ["a"]]]])
})

test("a track is named in an address as its name is spelled there", () => {
  const programme = { rooms: [], tracks: [children], sessions }
  expect(trackOf(programme, "boern-unge")).toEqual(children)
  expect(trackOf(programme, "ukendt")).toBeNull()
})

test("now is what has begun and not ended; next is what begins first after that, of the same day", () => {
  const at = (time: string) => {
    const { now, next } = nowAndNext(sessions, dayOf, new Date(`${time}Z`))
    return [now.map(({ id }) => id), next.map(({ id }) => id)]
  }
  expect(at("2027-04-22T08:59")).toEqual([[], ["åbning"]])
  expect(at("2027-04-22T09:00")).toEqual([["åbning"], ["a", "b"]])
  expect(at("2027-04-22T10:00")).toEqual([["a", "b"], []])
  expect(at("2027-04-22T23:00")).toEqual([[], []])
})
