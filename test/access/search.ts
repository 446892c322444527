import { deskSearch } from "#domain/search/queries/desk-search.ts"
import { search } from "#domain/search/queries/search.ts"
import { suggestions } from "#domain/search/queries/suggestions.ts"
import type { Attempts } from "./attempts.ts"
import { secret } from "./world.ts"

/** Asked for by the very word that stands in all that is secret. */
export const searching: Attempts = {
  "search/queries/desk-search": {
    operation: "admin.enter",
    run: (actor) => deskSearch(actor, { question: secret, most: 8 }),
  },
  "search/queries/search": {
    operation: "content.read",
    run: (actor) => search(actor, { question: secret, kind: null, year: null, page: 1 }),
  },
  "search/queries/suggestions": {
    operation: "content.read",
    run: (actor) => suggestions(actor, secret),
  },
}
