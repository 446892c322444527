import { expect, test } from "vitest"
import { ConfigError, readConfig } from "./config.ts"

test("an empty environment is a working one, on this machine only", () => {
  const known = readConfig({})
  expect(known.siteUrl).toBe("http://127.0.0.1:3000")
  expect(known.host).toBe("127.0.0.1")
  expect(known.databaseUrl).toBeUndefined()
  expect(known.demo).toBe(true)
})

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", SMTP_URL: "" }).port).toBe(3000)
})

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["HOST", "a b"],
  ["SITE_URL", "ftp://x.example"],
  ["SITE_URL", "https://x.example/path"],
  ["DATABASE_URL", "mysql://x"],
  ["DATABASE_URL_DIRECT", "x"],
  ["SMTP_URL", "http://x"],
  ["MAIL_FROM", "nobody"],
  ["DEMO", "yes"],
  ["JOBS", "0"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused and named", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must`))
})

test("the direct address is the usual one unless given", () => {
  const url = "postgresql://a@b/c"
  expect(readConfig({ DATABASE_URL: url }).databaseUrlDirect).toBe(url)
  expect(readConfig({ DATABASE_URL: url, DATABASE_URL_DIRECT: `${url}2` }).databaseUrlDirect).toBe(`${url}2`)
})
