import { expect, test } from "vitest"
import { allClashes, clashesOf } from "./clashes.ts"
import type { ProgrammeSession } from "./programme.ts"

const at = (time: string) => new Date(`2027-04-22T${time}:00Z`)
const ada = { id: "ada", slug: "ada", name: "Ada Prøve", title: "", organisation: "" }
const salen = { id: "salen", name: "Salen" }

function session(id: string, changes: Partial<ProgrammeSession> = {}): ProgrammeSession {
  const plain = { kind: "SESSION" as const, title: id, description: "", room: null, track: null }
  return { id, ...plain, startsAt: at("10:00"), endsAt: at("11:00"), speakers: [], ...changes }
}

test("a room, a speaker and a person of the same name are told apart", () => {
  const one = session("en", { room: salen, speakers: [ada] })
  const others = [
    session("to", { room: salen }),
    session("tre", { speakers: [ada] }),
    session("fire", { speakers: [{ ...ada, id: "anden", name: "ADA prøve", title: "digter" }] }),
  ]
  expect(clashesOf(one, [one, ...others]).map(({ kind, other }) => [kind, other.id])).toEqual([
    ["room", "to"],
    ["speaker", "tre"],
    ["person", "fire"],
  ])
  expect(allClashes([one, ...others])).toHaveLength(4)
})

test("sessions that the same people have chosen clash when they are moved together", () => {
  const together = [{ one: "en", other: "to", people: 4 }]
  const later = { startsAt: at("11:00"), endsAt: at("12:00") }
  const [one, two] = [session("en"), session("to")]
  expect(clashesOf(two, [one, two], together)).toEqual([{ kind: "choices", people: 4, other: one }])
  expect(clashesOf(one, [one, session("to", later)], together)).toEqual([])
})

test("what ends when the other begins is in nobody's way, and no room is every room", () => {
  const one = session("en", { room: salen, speakers: [ada] })
  const later = { startsAt: at("11:00"), endsAt: at("12:00") }
  expect(clashesOf(one, [session("to", { ...later, room: salen, speakers: [ada] })])).toEqual([])
  expect(clashesOf(session("en"), [session("to")])).toEqual([])
})
