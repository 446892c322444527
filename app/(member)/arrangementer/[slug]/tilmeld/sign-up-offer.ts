import type { OfferedTicket, SignUpOffer } from "#components/events/sign-up-offer.ts"
import { limitWords, seatsWords } from "#components/events/sign-up-words.ts"
import { drawnForm } from "#components/forms/drawn-form.ts"
import type { EventPage, OfferedProduct } from "#domain/events/queries/event-page.ts"
import type { StandingOffer } from "#domain/events/queries/standing-offer.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { isGone } from "#domain/events/rules/seats.ts"
import type { AskedForm } from "#domain/forms/asked-form.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, t } from "../../../../reader.ts"

/** What can be chosen, with prices and seats as they are written. Who was offered seats has those of one ticket. */
export function signUpOffer(
  event: EventPage,
  form: AskedForm | null,
  offer: StandingOffer | null,
  token: string,
  hold: { productId: string; token: string } | null,
): SignUpOffer {
  const tickets = event.products.filter(({ kind }) => kind === "TICKET").map(offered)
  const held = tickets.filter(({ id }) => id === offer?.productId)
  return {
    slug: event.slug,
    tickets: offer
      ? held.map((ticket) => ({ ...ticket, isSoldOut: false }))
      : tickets.map((ticket) => (ticket.id === hold?.productId ? { ...ticket, isSoldOut: false } : ticket)),
    addOns: event.products
      .filter(({ kind }) => kind === "ADDON")
      .map((product) => ({
        ...offered(product),
        menu: product.menu.map((dish) => ({ id: dish.id, label: dishName(dish, readerLocale()) })),
      })),
    isFree: event.products.every(({ priceOere }) => priceOere === 0),
    hasVouchers: event.hasVouchers,
    offer: offer ? token : "",
    asks: drawnForm(form, readerLocale()),
    hold: hold?.token ?? "",
    firstTicket: hold?.productId ?? "",
  }
}

function offered(product: OfferedProduct): OfferedTicket {
  const { id, name, priceOere, memberPriceOere, seats } = product
  const price = priceOere === 0 ? t("events.public.free") : here().money(priceOere)
  const member =
    memberPriceOere === null ? "" : t("events.form.member", { price: here().money(memberPriceOere) })
  return {
    id,
    name,
    price: [price, member, ...limitWords(product, readerLocale())].filter(Boolean).join(", "),
    seats: seatsWords(seats, readerLocale()),
    isSoldOut: isGone(seats),
  }
}
