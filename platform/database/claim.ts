import { unlinkSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"

/** Another living process holds the data directory. */
export class AlreadyRunning extends Error {}

export interface Claim {
  release(): Promise<void>
}

/**
 * Claims a place for this process by listening on a socket there: the system itself gives the claim back when the
 * process dies, however it dies, which a file with a process id in it cannot promise.
 * @throws AlreadyRunning when a living process answers there
 */
export async function claim(path: string): Promise<Claim> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listening(path)
    if (server) {
      server.unref()
      return { release: () => new Promise((done) => server.close(() => done())) }
    }
    if (await somebodyAnswers(path)) break
    // Left behind by a process that was killed.
    unlinkSync(path)
  }
  throw new AlreadyRunning("another process is using it")
}

function listening(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end())
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(undefined) : fail(error),
    )
    server.listen(path, () => done(server))
  })
}

function somebodyAnswers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once("connect", () => {
      socket.destroy()
      done(true)
    })
    socket.once("error", () => done(false))
  })
}
