import type { OfferedProduct } from "#domain/events/offered-products.ts"
import type { StandingOffer } from "#domain/events/queries/standing-offer.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { isGone } from "#domain/events/rules/seats.ts"
import { waresOf } from "#domain/events/rules/variants.ts"
import type { AskedForm } from "#domain/forms/asked-form.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { drawnForm } from "../forms/drawn-form.ts"
import type { OfferedAddOn, OfferedTicket, OfferedVariant, SignUpOffer } from "./sign-up-offer.ts"
import { limitWords, seatsWords } from "./sign-up-words.ts"

interface Offered {
  readonly slug: string
  readonly products: readonly OfferedProduct[]
  readonly hasVouchers: boolean
}

/**
 * What can be chosen in a sign-up form, with prices and seats as they are written. Who was offered seats (`offer`, by the
 * secret `token`) has those of one ticket; who has seats held finds them free.
 */
export function signUpOffer(
  { slug, products, hasVouchers }: Offered,
  form: AskedForm | null,
  {
    offer = null,
    token = "",
    hold = null,
  }: {
    offer?: StandingOffer | null
    token?: string
    hold?: { productId: string; token: string } | null
  },
  locale: Locale,
): SignUpOffer {
  const wares = waresOf(products)
  const tickets = wares
    .flatMap(({ variants }) => variants.filter(({ kind }) => kind === "TICKET"))
    .map((product) => offered(product, locale))
  const held = tickets.filter(({ id }) => id === offer?.productId)
  return {
    slug,
    tickets: offer
      ? held.map((ticket) => ({ ...ticket, isSoldOut: false }))
      : tickets.map((ticket) => (ticket.id === hold?.productId ? { ...ticket, isSoldOut: false } : ticket)),
    addOns: wares.flatMap(({ group, variants }): OfferedAddOn[] => {
      const [first] = variants.filter(({ kind }) => kind === "ADDON")
      if (!first) return []
      const { id, name } = group ?? first
      return [{ id, name, variants: variants.map((product) => withMenu(product, locale)) }]
    }),
    isFree: products.every(({ priceOere }) => priceOere === 0),
    hasVouchers,
    offer: offer ? token : "",
    asks: drawnForm(form, locale),
    hold: hold?.token ?? "",
    firstTicket: hold?.productId ?? "",
  }
}

function withMenu(product: OfferedProduct, locale: Locale): OfferedVariant {
  const menu = product.menu.map((dish) => ({ id: dish.id, label: dishName(dish, locale) }))
  return { ...offered(product, locale), menu }
}

function offered(product: OfferedProduct, locale: Locale): OfferedTicket {
  const t = translator(locale)
  const { money } = formats(locale)
  const { id, name, group, variant, priceOere, memberPriceOere, seats } = product
  const price = priceOere === 0 ? t("events.public.free") : money(priceOere)
  const member = memberPriceOere === null ? "" : t("events.form.member", { price: money(memberPriceOere) })
  return {
    id,
    name: variant || name,
    group: group?.name ?? "",
    price: [price, member, ...limitWords(product, locale)].filter(Boolean).join(", "),
    seats: seatsWords(seats, locale),
    isSoldOut: isGone(seats),
  }
}
