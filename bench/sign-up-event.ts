import { buildEvent } from "#test/events.ts"

/** Makes one event with a number of seats in the database of DATABASE_URL, and tells who forked this what it is called. */
const { slug, id, ticketId } = await buildEvent({ seats: Number(process.argv[2]) })
process.send?.({ slug, id, ticketId })
process.exit(0)
