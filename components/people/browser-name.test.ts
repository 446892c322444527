import { expect, test } from "vitest"
import { browserName } from "./browser-name.ts"

test("the common browsers are named, each as itself", () => {
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)"
  expect(browserName(`${windows} ${webkit} Chrome/140.0 Safari/537.36`)).toBe("Chrome, Windows")
  expect(browserName(`${windows} ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe("Edge, Windows")
  expect(browserName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe(
    "Firefox, Linux",
  )
  expect(
    browserName(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
    ),
  ).toBe("Safari, iPhone")
  expect(browserName("curl/8")).toBe("")
})
