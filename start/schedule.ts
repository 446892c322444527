import { layOutClosed } from "#domain/collecting/jobs.ts"
import { checkLinks } from "#domain/content/check-links.ts"
import { turnEntries } from "#domain/content/jobs.ts"
import { endOffers, offerSeatsByItself } from "#domain/events/jobs.ts"
import { sendMailings } from "#domain/events/send-mailings.ts"
import { sweepAnswerFiles } from "#domain/forms/jobs.ts"
import { runImport } from "#domain/imports/jobs.ts"
import { deliverMessage, sweepOutbox } from "#domain/mail/jobs.ts"
import { readMedia, renderMedia, sweepUnread, sweepUnrendered } from "#domain/media/jobs.ts"
import { forgetBookedNames } from "#domain/privacy/jobs.ts"
import { seatAllWaiting, seatWaiting } from "#domain/programme/seat-waiting.ts"
import { forgetWhatIsOver } from "#domain/retention/jobs.ts"
import { liftEmbargoes } from "#domain/surveys/jobs.ts"
import type { Jobs } from "#platform/jobs/queue.ts"

/** Which job runs which domain function, and when. Each is thin and idempotent: it may run twice. */
export const jobs: Jobs = {
  handlers: {
    "mail.deliver": ({ key }) => deliverMessage(String(key)),
    "mail.sweep": () => sweepOutbox(),
    "media.render": ({ id }) => renderMedia(String(id)),
    "media.read": ({ id }) => readMedia(String(id)),
    "media.sweep": async () => {
      await sweepUnread()
      await sweepUnrendered()
      await sweepAnswerFiles()
    },
    "collecting.layOut": () => layOutClosed(),
    "content.turn": () => turnEntries(),
    "content.checkLinks": () => checkLinks(),
    "events.offerFreedSeats": ({ eventId }) => offerSeatsByItself(String(eventId)),
    "events.endOffers": () => endOffers(),
    "events.sendMailings": () => sendMailings(),
    "programme.seatWaiting": async ({ eventId }) => {
      if (eventId) await seatWaiting(String(eventId))
      else await seatAllWaiting()
    },
    "privacy.forgetBookedNames": () => forgetBookedNames(),
    "imports.run": ({ id }) => runImport(String(id)),
    "surveys.liftEmbargoes": () => liftEmbargoes(),
    "retention.forget": () => forgetWhatIsOver(),
  },
  // What was due while nothing ran.
  atStart: ["content.turn", "surveys.liftEmbargoes"],
  cron: {
    "collecting.layOut": "* * * * *",
    "content.turn": "* * * * *",
    "content.checkLinks": "*/10 * * * *",
    "events.endOffers": "* * * * *",
    "events.sendMailings": "* * * * *",
    "mail.sweep": "* * * * *",
    "programme.seatWaiting": "* * * * *",
    "privacy.forgetBookedNames": "30 4 * * *",
    "surveys.liftEmbargoes": "* * * * *",
    "media.sweep": "*/10 * * * *",
    "retention.forget": "15 4 * * *",
  },
}
