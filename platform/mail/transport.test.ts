import { type AddressInfo, createServer } from "node:net"
import { afterAll, expect, test, vi } from "vitest"
import { deliver } from "./transport.ts"

/** Takes connections and never says a word. */
const silent = createServer(() => {})
await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening))
const { port } = silent.address() as AddressInfo
vi.mock("#platform/config/config.ts", () => ({
  config: () => ({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "samling@example.org" }),
}))
afterAll(() => {
  silent.close()
})

test("a mail server that says nothing is given up long before the sweep takes the mail for forgotten", async () => {
  const words = { subject: "Hej", text: "Hej", html: "<p>Hej</p>" }
  const message = {
    ...words,
    to: "a@example.org",
    messageId: "<1@example.org>",
    headers: {},
    attachments: [],
  }
  await expect(deliver(message)).rejects.toThrow("Greeting never received")
}, 20_000)
