/** The same product with a page memory of no bytes: every visitor waits for a render of Next. Only for measuring. */
import { config } from "#platform/config/config.ts"
import { startHttp } from "#platform/http/server.ts"

const { port, host } = config()
const http = await startHttp({ port, host, dev: false, memoryBytes: 0 })
console.log(`READY ${http.url}`)
process.once("SIGTERM", () => http.close().finally(() => process.exit(0)))
