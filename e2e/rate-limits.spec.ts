import { expect, test } from "@playwright/test"
import { type Ask, filledIn, type WireAnswer, wireTo } from "./support/wire.ts"

// How often the doors may be tried, as forms without script meet it. Each test comes from a network address of its own
// (a proxy on this machine is believed), so that it takes nothing of what the other errands may.

const tooMany = /Det er prøvet for mange gange. Prøv igen om (et minut|\d+ minutter)\./
const signIn = /data-form="sign-in"/

let wire: ReturnType<typeof wireTo>
test.beforeAll(() => {
  wire = wireTo(process.env.E2E_URL ?? "")
})
test.afterAll(() => wire.close())

test("one network that searches like a script is refused, keeps its question and learns when; others are not met", async () => {
  const from = (address: string) => wire.ask("/soeg?q=b%C3%B8rn", { headers: { "x-forwarded-for": address } })
  for (let time = 0; time < 600; time++) expect((await from("203.0.113.30")).status).toBe(200)
  const refused = await from("203.0.113.30")
  expect(refused.status).toBe(429)
  expect(Number(refused.header("retry-after"))).toBeGreaterThan(0)
  expect(refused.text).toMatch(tooMany)
  expect(refused.text).toContain('value="børn"')
  expect((await from("203.0.113.31")).status).toBe(200)
})

/** Asks for a sign-in mail, again and again, as one who stands at this network address. */
async function doorFrom(ask: Ask, address: string) {
  const form = await filledIn(ask, "/log-ind", signIn)
  return (email: string, said: string = address): Promise<WireAnswer> => {
    form.set("email", email)
    return ask("/log-ind", { form, headers: { "x-forwarded-for": said } })
  }
}

test("the sixth sign-in mail to one address within a quarter of an hour is refused in plain words", async () => {
  const email = `utaalmodig-${Date.now()}@example.org`
  const asks = await doorFrom(wire.ask, "203.0.113.10")
  for (let time = 0; time < 5; time++) expect(isSent(await asks(email))).toBe(true)
  const refused = await asks(email)
  expect(refused.text).toMatch(tooMany)
  expect(refused.text, "what was typed stays").toContain(`value="${email}"`)
  const elsewhere = await doorFrom(wire.ask, "203.0.113.11")
  expect((await elsewhere(email)).text, "the same address from another network").toMatch(tooMany)
  expect(isSent(await asks(`en-anden-${email}`)), "another address").toBe(true)
})

test("one network that asks for many addresses is refused in plain words, others are not", async () => {
  const asks = await doorFrom(wire.ask, "203.0.113.20")
  const answers: WireAnswer[] = []
  // What is said before the last hop is anybody's word and makes nobody another.
  for (let i = 0; i < 61; i++)
    answers.push(await asks(`nr-${i}-${Date.now()}@example.org`, `198.51.100.${i}, 203.0.113.20`))
  expect(answers.filter(isSent)).toHaveLength(60)
  expect(answers.at(-1)?.text).toMatch(tooMany)
  const other = await doorFrom(wire.ask, "203.0.113.21")
  expect(isSent(await other(`nabo-${Date.now()}@example.org`))).toBe(true)
})

function isSent(answer: WireAnswer): boolean {
  return answer.status === 303 && answer.header("location").endsWith("/log-ind/kode")
}
