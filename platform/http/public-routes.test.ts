import { expect, test } from "vitest"
import { publicAddress } from "./public-routes.ts"

const kept = (path: string, query: string) =>
  publicAddress(path, new URLSearchParams(query)).slice(path.length)

const everything = "indikator=model&pr=indbygger&kort=graenser&kommune=101&moenster=1&svar=x&sorter=svar"

test("the catalogue and the page about the map have one address each, whatever is asked", () => {
  expect(kept("/undersoegelser/katalog.jsonld", `${everything}&udgivelse=1`)).toBe("")
  expect(kept("/undersoegelser/om-kortet", everything)).toBe("")
})

test.each(["kort.png", "data.csv", "citat.bib", "indlejr"])("%s keeps only what it is made of", (name) => {
  const made = "?indikator=model&kort=graenser&pr=indbygger"
  expect(kept(`/undersoegelser/sundhed-2014/${name}`, everything)).toBe(made)
  expect(kept(`/undersoegelser/sundhed-2014/${name}`, `${everything}&udgivelse=2`)).toBe(
    `${made}&udgivelse=2`,
  )
  expect(kept(`/undersoegelser/sundhed-2014/udgivelse/2/${name}`, `${everything}&udgivelse=2`)).toBe(made)
})

test("the page of a survey keeps what its map and its table are drawn by", () => {
  const made = "?indikator=model&kommune=101&kort=graenser&moenster=1&pr=indbygger&sorter=svar&svar=x"
  expect(kept("/undersoegelser/sundhed-2014", everything)).toBe(made)
  expect(kept("/undersoegelser/sundhed-2014/udgivelse/2", everything)).toBe(made)
})
