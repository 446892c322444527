import { expect, test } from "vitest"
import { html, siteWith } from "#test/site.ts"
import { readerLocale } from "./reader-locale.ts"

test("a form below /en reaches the route that both languages share, and is answered in English", async () => {
  const { get, asked } = await siteWith((request, response) => html(readerLocale())(request, response))
  const post = (path: string) =>
    get(path, { method: "POST", body: "a=1", headers: { origin: "http://localhost:3000" } })
  expect(await (await post("/en/arrangementer/x/tilmeld?a=1")).text()).toContain("<title>en</title>")
  expect(await (await post("/arrangementer/x/tilmeld")).text()).toContain("<title>da</title>")
  expect(await (await post("/en/api/priser")).text()).toContain("<title>en</title>")
  expect(asked.map(({ url }) => url)).toEqual([
    "/arrangementer/x/tilmeld?a=1",
    "/arrangementer/x/tilmeld",
    "/api/priser",
  ])
})

test("below /en the page that is missing or fails is told in English, a member's too", async () => {
  const { get } = await siteWith((request, response) => {
    if (request.url === "/noget-gik-galt/en") return html("Something broke")(request, response)
    if (request.url === "/findes-ikke") return html(`404 ${readerLocale()}`)(request, response)
    return html("", request.url === "/min-side/x" ? 404 : 500)(request, response)
  })
  expect(await (await get("/en/min-side/x")).text()).toBe("<!DOCTYPE html><title>404 en</title>")
  for (const path of ["/en", "/en/min-side"]) {
    const failed = await get(path)
    expect(failed.status).toBe(500)
    expect(await failed.text()).toBe("<!DOCTYPE html><title>Something broke</title>")
  }
})

test("the desk below /en leads to the desk, whatever was asked of it", async () => {
  const { get, asked } = await siteWith(html("Redaktion"))
  const answer = await get("/en/admin/post?side=2")
  expect(answer.status).toBe(308)
  expect(answer.headers.get("location")).toBe("/admin/post?side=2")
  expect(asked).toEqual([])
})
