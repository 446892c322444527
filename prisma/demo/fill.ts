import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { fillCalls } from "./calls.ts"
import { fillEvents } from "./events.ts"
import { fillApplications } from "./joining.ts"
import { fillNews } from "./news.ts"
import { fillPages } from "./pages.ts"
import { fillPeople } from "./people.ts"
import { sheet } from "./pictures.ts"
import { fillSurveys } from "./surveys.ts"
import { fillTwins } from "./twins.ts"

/**
 * Fills an empty site with content to look at and try things on: facts of the association in words of our own, and
 * what is invented marked as sample data. A site that holds any entry or person is left as it is.
 */
export async function fillDemo(): Promise<void> {
  if ((await db.entry.count()) > 0 || (await db.person.count()) > 0) return
  const actor = system("demo")
  const at = now()
  await fillPeople(at)
  await fillApplications(at)
  const summit = await fillEvents(actor, at)
  await fillCalls(actor, at)
  const rulesId = await sheet(actor, "vedtaegter-eksempel", [
    "Vedtægter",
    "Dette er et eksempel og ikke foreningens egne vedtægter.",
  ])
  await fillPages(actor, new Date("2025-01-06T09:00:00Z"), rulesId)
  await fillSurveys(actor)
  await fillNews(actor, at, summit)
  await fillTwins(actor, summit)
}
