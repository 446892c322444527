/** What this machine can do at most: bare node:http sending the bytes of one answer, fetched once from SOURCE. */
import { createServer, get, type IncomingMessage } from "node:http"
import { buffer } from "node:stream/consumers"

const [source = "", encoding = "identity"] = process.argv.slice(2)
const answer = await new Promise<IncomingMessage>((done, failed) => {
  get(source, { headers: { "accept-encoding": encoding } }, done).once("error", failed)
})
const body = await buffer(answer)
if (answer.statusCode !== 200) throw new Error(`${source} answered ${answer.statusCode}`)
const headers = [
  "Content-Type",
  answer.headers["content-type"] ?? "text/html; charset=utf-8",
  "Content-Encoding",
  answer.headers["content-encoding"] ?? "identity",
  "Content-Length",
  String(body.length),
]
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(Number(process.env.PORT), "127.0.0.1", () =>
  console.log(`READY http://127.0.0.1:${process.env.PORT}`),
)
process.once("SIGTERM", () => process.exit(0))
