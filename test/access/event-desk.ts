import { randomUUID } from "node:crypto"
import { checkIn } from "#domain/events/commands/check-in.ts"
import { holdMailing } from "#domain/events/commands/hold-mailing.ts"
import { removeCancellationRule } from "#domain/events/commands/remove-cancellation-rule.ts"
import { removeCheckinList } from "#domain/events/commands/remove-checkin-list.ts"
import { removeMailing } from "#domain/events/commands/remove-mailing.ts"
import { removeQuota } from "#domain/events/commands/remove-quota.ts"
import { saveCancellationRule } from "#domain/events/commands/save-cancellation-rule.ts"
import { saveCheckinList } from "#domain/events/commands/save-checkin-list.ts"
import { saveMailing } from "#domain/events/commands/save-mailing.ts"
import { saveProduct } from "#domain/events/commands/save-product.ts"
import { saveProductGroup } from "#domain/events/commands/save-product-group.ts"
import { saveQuota } from "#domain/events/commands/save-quota.ts"
import { saveVoucher } from "#domain/events/commands/save-voucher.ts"
import { sendMailing } from "#domain/events/commands/send-mailing.ts"
import { settleDoubt } from "#domain/events/commands/settle-doubt.ts"
import { stopVoucher } from "#domain/events/commands/stop-voucher.ts"
import { withdrawProduct } from "#domain/events/commands/withdraw-product.ts"
import { badges } from "#domain/events/queries/badges.ts"
import { deskCancellationRules } from "#domain/events/queries/desk-cancellation-rules.ts"
import { deskCheckinLists } from "#domain/events/queries/desk-checkin-lists.ts"
import { deskEvent } from "#domain/events/queries/desk-event.ts"
import { deskMailing } from "#domain/events/queries/desk-mailing.ts"
import { deskMailings } from "#domain/events/queries/desk-mailings.ts"
import { deskProductChoices } from "#domain/events/queries/desk-product-choices.ts"
import { deskSale } from "#domain/events/queries/desk-sale.ts"
import { deskSignUps } from "#domain/events/queries/desk-sign-ups.ts"
import { deskVouchers } from "#domain/events/queries/desk-vouchers.ts"
import { deskWaiting } from "#domain/events/queries/desk-waiting.ts"
import { door } from "#domain/events/queries/door.ts"
import { doorDoubts } from "#domain/events/queries/door-doubts.ts"
import { eventBoard } from "#domain/events/queries/event-board.ts"
import { ledger } from "#domain/events/queries/ledger.ts"
import { mailingDelivery } from "#domain/events/queries/mailing-delivery.ts"
import { participants } from "#domain/events/queries/participants.ts"
import { ticket } from "#domain/events/queries/ticket.ts"
import type { SaveProduct } from "#domain/events/sale-input.ts"
import { repeatEvent } from "#domain/programme/commands/repeat-event.ts"
import type { Attempts } from "./attempts.ts"

const product: Omit<SaveProduct, "id" | "eventId"> = {
  kind: "ADDON",
  name: "Udflugt",
  group: "",
  description: "",
  price: 20_000,
  memberPrice: 15_000,
  earlyPrice: null,
  earlyMemberPrice: null,
  earlyUntil: null,
  vat: "OUTSIDE_SCOPE",
  vatReason: "",
  menu: "",
  position: 0,
  quotaId: null,
  salesOpen: null,
  salesClose: null,
  minPerOrder: null,
  maxPerOrder: null,
  requiresId: null,
}
const voucher = () => ({
  code: randomUUID().toUpperCase(),
  kind: "PERCENT" as const,
  percent: 20,
  kroner: null,
  maxUses: null,
  validUntil: null,
  products: [],
})
const mailing = {
  subject: "Snart er det {arrangement}",
  text: "Kære {navn}",
  subjectEn: "",
  textEn: "",
  to: "ATTENDEES" as const,
  productId: null,
  missing: "" as const,
  presence: "" as const,
  answers: [],
}

/** What the desk does with an event: what it sells and shows, who comes, who waits, and the lists handed on. */
export const eventDesk: Attempts = {
  "events/commands/save-product": {
    operation: "events.manage",
    run: (actor, { sale }) => saveProduct(actor, { id: null, eventId: sale.open.id, ...product }),
  },
  "events/commands/save-product: one that is there": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveProduct(actor, { id: sale.freshProductId, eventId: sale.open.id, ...product }),
  },
  "events/commands/save-product: one of another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveProduct(actor, { id: sale.freshProductId, eventId: sale.full.id, ...product }),
  },
  "events/commands/save-product-group": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveProductGroup(actor, { id: sale.freshGroupId, name: randomUUID(), position: 1 }),
  },
  "events/commands/withdraw-product": {
    operation: "events.manage",
    run: (actor, { sale }) => withdrawProduct(actor, { id: sale.freshProductId }),
  },
  "events/commands/save-voucher": {
    operation: "events.manage",
    run: (actor, { sale }) => saveVoucher(actor, { ...voucher(), eventId: sale.open.id }),
  },
  "events/commands/stop-voucher": {
    operation: "events.manage",
    run: (actor, { sale }) => stopVoucher(actor, { id: sale.freshVoucherId }),
  },
  "events/queries/desk-vouchers": {
    operation: "events.manage",
    run: (actor, { sale }) => deskVouchers(actor, sale.open.id),
  },
  "events/commands/save-quota": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveQuota(actor, { id: null, eventId: sale.open.id, name: randomUUID(), size: 3 }),
  },
  "events/commands/save-quota: one that is there": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveQuota(actor, { id: sale.freshQuotaId, eventId: sale.open.id, name: "Busser", size: 6 }),
  },
  "events/commands/save-quota: one of another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveQuota(actor, { id: sale.freshQuotaId, eventId: sale.full.id, name: "Busser", size: 6 }),
  },
  "events/commands/remove-quota": {
    operation: "events.manage",
    run: (actor, { sale }) => removeQuota(actor, { id: sale.freshQuotaId }),
  },
  "events/commands/save-cancellation-rule": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveCancellationRule(actor, { eventId: sale.open.id, from: "2027-03-01T10:00", feePercent: 50 }),
  },
  "events/commands/remove-cancellation-rule": {
    operation: "events.manage",
    run: (actor, { sale }) => removeCancellationRule(actor, { id: sale.freshRuleId }),
  },
  "events/queries/desk-cancellation-rules": {
    operation: "events.manage",
    run: (actor, { sale }) => deskCancellationRules(actor, sale.open.id),
  },
  "events/commands/save-checkin-list": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveCheckinList(actor, { eventId: sale.open.id, name: randomUUID(), products: [] }),
  },
  "events/commands/remove-checkin-list": {
    operation: "events.manage",
    run: (actor, { sale }) => removeCheckinList(actor, { id: sale.freshListId }),
  },
  "events/commands/check-in": {
    operation: "events.checkIn",
    run: (actor, { sale }) =>
      checkIn(actor, {
        listId: sale.freshListId,
        door: "",
        passages: [{ code: sale.ticketCode, wish: "IN", nonce: randomUUID(), decided: null }],
      }),
  },
  "events/commands/settle-doubt": {
    operation: "events.checkIn",
    run: (actor, { sale }) => settleDoubt(actor, { nonce: sale.doubtNonce }),
  },
  "events/queries/door-doubts": {
    operation: "events.checkIn",
    run: (actor, { sale }) => doorDoubts(actor, sale.open.id),
  },
  "programme/commands/repeat-event": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      repeatEvent(actor, { eventId: sale.draftEvent.id, title: "Næste år", day: "2031-04-22" }),
  },
  "events/commands/save-mailing": {
    operation: "events.manage",
    run: (actor, { sale }) => saveMailing(actor, { ...mailing, id: null, eventId: sale.open.id, version: 0 }),
  },
  "events/commands/save-mailing: one that is there": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveMailing(actor, { ...mailing, id: sale.freshMailingId, eventId: sale.open.id, version: 1 }),
  },
  "events/commands/send-mailing": {
    operation: "events.manage",
    run: (actor, { sale }) => sendMailing(actor, { id: sale.freshMailingId, version: 1, sendAt: null }),
  },
  "events/commands/hold-mailing": {
    operation: "events.manage",
    run: (actor, { sale }) => holdMailing(actor, { id: sale.scheduledMailingId, version: 1 }),
  },
  "events/commands/remove-mailing": {
    operation: "events.manage",
    run: (actor, { sale }) => removeMailing(actor, { id: sale.freshMailingId, version: 1 }),
  },
  "events/queries/desk-mailings": {
    operation: "events.manage",
    run: (actor, { sale }) => deskMailings(actor, sale.open.id),
  },
  "events/queries/desk-mailing": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      deskMailing(actor, { eventId: sale.open.id, id: sale.freshMailingId, place: 1 }),
  },
  "events/queries/mailing-delivery": {
    operation: "events.manage",
    run: (actor, { sale }) => mailingDelivery(actor, { id: sale.freshMailingId, page: 1, pageSize: 50 }),
  },
  "events/queries/door": {
    operation: "events.checkIn",
    run: (actor, { sale }) => door(actor, sale.freshListId),
  },
  "events/queries/desk-checkin-lists": {
    operation: "events.checkIn",
    run: (actor, { sale }) => deskCheckinLists(actor, sale.open.id),
  },
  "events/queries/badges": {
    operation: "events.participants",
    run: (actor, { sale }) => badges(actor, sale.open.id),
  },
  "events/queries/ticket": {
    operation: "events.readOrder",
    run: (actor, { sale }) => ticket(actor, sale.ticketCode),
  },
  "events/queries/desk-event": {
    operation: "events.participants",
    run: (actor, { sale }) => deskEvent(actor, sale.full.id),
  },
  "events/queries/desk-product-choices": {
    operation: "events.participants",
    run: (actor, { sale }) => deskProductChoices(actor, sale.full.id),
  },
  "events/queries/desk-sale": {
    operation: "events.manage",
    run: (actor, { sale }) => deskSale(actor, sale.full.id),
  },
  "events/queries/desk-waiting": {
    operation: "events.offer",
    run: (actor, { sale }) => deskWaiting(actor, sale.full.id),
  },
  "events/queries/event-board": {
    operation: "events.participants",
    run: (actor, { sale }) => eventBoard(actor, sale.full.id),
  },
  "events/queries/ledger": {
    operation: "events.ledger",
    run: (actor, { sale }) => ledger(actor, sale.full.id),
  },
  "events/queries/participants": {
    operation: "events.participants",
    run: (actor, { sale }) => participants(actor, { eventId: sale.full.id }),
  },
  "events/queries/desk-sign-ups": {
    operation: "events.participants",
    run: (actor, { sale }) =>
      deskSignUps(actor, {
        eventId: sale.full.id,
        search: "",
        productId: null,
        state: null,
        page: 1,
        pageSize: 50,
      }),
  },
}
