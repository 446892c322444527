import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import type { EventProgramme } from "#domain/programme/queries/event-programme.ts"
import { ProgrammeView } from "./programme-view.tsx"

const at = (hour: number) => new Date(Date.UTC(2027, 3, 22, hour))
const children = { id: "boern", name: "Børn" }
const plain = { kind: "SESSION" as const, description: "", room: null, track: null, speakers: [] }

function found(now: Date): EventProgramme {
  return {
    event: {
      title: "Prøvedag",
      path: "/arrangementer/proevedag",
      lang: "da",
      startsAt: at(8),
      endsAt: at(15),
      city: "Herning",
      place: "Salen",
      isSample: false,
      isCancelled: false,
    },
    number: 2,
    note: "Ny afslutning",
    publishedAt: at(7),
    programme: {
      rooms: [],
      tracks: [children],
      sessions: [
        { ...plain, id: "a", title: "Åbning", startsAt: at(8), endsAt: at(9) },
        { ...plain, id: "b", title: "Læselyst", startsAt: at(9), endsAt: at(10), track: children },
      ],
    },
    portraits: {},
    at: now,
    trueUntil: null,
  }
}

const shown = (now: Date) =>
  renderToStaticMarkup(<ProgrammeView found={found(now)} chosen={{ day: null, track: null }} locale="da" />)

test("on its day a programme says what is held now and next, and goes on saying so; before it says nothing", () => {
  const during = shown(at(8))
  expect(during).toContain("Lige nu")
  expect(during).toContain("Bagefter, kl. 11.00")
  expect(during).toContain("/enhance/now.js")
  const before = shown(new Date(at(8).getTime() - 2 * 86_400_000))
  expect(before).not.toContain("Lige nu")
  expect(before).not.toContain("/enhance/now.js")
})

test("each track is an address, the release and its news are told, and a session leads to its page", () => {
  const page = shown(at(8))
  expect(page).toContain('href="/arrangementer/proevedag/program?spor=boern"')
  expect(page).toContain("Udgave 2")
  expect(page).toContain("Nyt: Ny afslutning")
  expect(page).toContain('href="/arrangementer/proevedag/program/b"')
})
