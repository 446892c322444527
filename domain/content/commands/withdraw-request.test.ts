import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { deskRequests } from "../queries/desk-requests.ts"
import { askColleague } from "./ask-colleague.ts"
import { askPublication } from "./ask-publication.ts"
import { withdrawRequest } from "./withdraw-request.ts"

useDatabase()

test("who asked takes it back, an editor too, and nobody else; it is gone from the start page", async () => {
  const entry = await draft("NEWS", { title: "Fortrudt", slug: "fortrudt" })
  const colleague = await person("WRITER")
  const [writer, reader] = [await signedIn("WRITER"), (await sessionOf(colleague)).actor]
  const { id: requestId } = await askColleague(writer, { id: entry.id, personId: colleague.id, message: "" })
  expect(await refusalOf(withdrawRequest(reader, { requestId }))).toBe("errors.notAllowed")
  await withdrawRequest(writer, { requestId })
  expect((await deskRequests(reader)).looks).toEqual([])
  expect(await refusalOf(withdrawRequest(writer, { requestId }))).toBe("versions.requestOver")
  const publication = await askPublication(writer, { id: entry.id, message: "" })
  await withdrawRequest(await signedIn("EDITOR"), { requestId: publication.id })
})
