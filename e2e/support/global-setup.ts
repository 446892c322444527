import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { startProduct } from "./product.ts"

/** One product for the whole run; the tests find it through the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const product = await startProduct("test-results/product.log")
  process.env.E2E_URL = product.url
  process.env.E2E_DATA_DIR = product.dataDir
  process.env.E2E_MAIL_DIR = product.mailDir
  process.env.E2E_SIGN_IN_LINK = product.signInLink
  writeFileSync(join("test-results", "product.json"), JSON.stringify(product, null, 2))
  return product.stop
}
