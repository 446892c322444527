import { expect, test } from "vitest"
import { isRefusal } from "#platform/refusal.ts"
import { speakerLinesOf, speakerText } from "./speaker-lines.ts"

test("name, title and organisation are read, with the commas of the organisation", () => {
  expect(
    speakerLinesOf("Ada Prøve, direktør, Kultur, Borger og Fritid\nBo Prøve\n\nCarl Prøve, , Eksempel"),
  ).toEqual([
    { name: "Ada Prøve", title: "direktør", organisation: "Kultur, Borger og Fritid" },
    { name: "Bo Prøve", title: "", organisation: "" },
    { name: "Carl Prøve", title: "", organisation: "Eksempel" },
  ])
})

test("someone who stands there twice is one speaker", () => {
  expect(speakerLinesOf("Ada, direktør\nBo\nAda , direktør")).toHaveLength(2)
})

test("what is shown for editing is read as the same speakers", () => {
  const speakers = speakerLinesOf("Ada, direktør, Kultur, Borger\nBo\nCarl, , Eksempel\nDina, bibliotekar")
  expect(speakerText(speakers)).toBe("Ada, direktør, Kultur, Borger\nBo\nCarl, , Eksempel\nDina, bibliotekar")
  expect(speakerLinesOf(speakerText(speakers))).toEqual(speakers)
})

test("a line without a name is refused", () => {
  try {
    speakerLinesOf("Ada\n, direktør")
  } catch (error) {
    expect(isRefusal(error) && "fields" in error && error.fields).toEqual({
      speakers: ["events.speakerLine?line=%2C%20direkt%C3%B8r"],
    })
    return
  }
  throw new Error("it was read")
})
