import { expect, test } from "vitest"
import { licenceUrl } from "./licence.ts"

test.each([
  ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["Creative Commons: CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"],
  ["CC-BY", "https://creativecommons.org/licenses/by/4.0/"],
  ["CC0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["Må gengives med kilde", null],
  ["", null],
])("%s can be read at %s", (licence, url) => {
  expect(licenceUrl(licence)).toBe(url)
})
