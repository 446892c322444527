import { Fragment } from "react"
import { foreign } from "#components/ui/foreign.ts"
import type { OfferedProduct } from "#domain/events/offered-products.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { waresOf } from "#domain/events/rules/variants.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { cancellationWords } from "./cancellation-words.ts"
import { reasonWords } from "./reason-words.ts"
import { limitWords, seatsWords, signUpWords } from "./sign-up-words.ts"

/** What it costs and why, what is left, and the way to sign up or to wait. */
export function Prices({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = translator(locale)
  if (event.products.length === 0) return null
  return (
    <aside className="bill" aria-labelledby="priser">
      <h2 className="label mb-3" id="priser">
        {t("events.public.prices")}
      </h2>
      <dl>
        {waresOf(event.products).map(({ group, variants }) => (
          <Fragment key={group?.id ?? variants[0]?.id}>
            {group ? (
              <dt className="ware" lang={foreign("da", locale)}>
                {group.name}
              </dt>
            ) : null}
            {variants.map((product) => (
              <Price key={product.id} product={product} locale={locale} />
            ))}
          </Fragment>
        ))}
      </dl>
      <p className="label mt-4">{signUpWords(event.signUp, locale)}</p>
      {event.signUp.kind === "open" ? (
        <p className="mt-3">
          <a className="button" href={`${event.path}/${event.isFull ? "venteliste" : "tilmeld"}`}>
            {event.isFull ? t("events.public.wait") : t("events.public.signUp")}
          </a>
        </p>
      ) : null}
      {event.signUp.kind === "open" ? (
        <p className="hint mt-3">{cancellationWords(event, locale).join(" ")}</p>
      ) : null}
    </aside>
  )
}

function Price({ product, locale }: { product: OfferedProduct; locale: Locale }) {
  const t = translator(locale)
  const { money } = formats(locale)
  const { name, variant, description, priceOere, memberPriceOere, reason, seats, menu } = product
  const amount = (oere: number) => (oere === 0 ? t("events.public.free") : money(oere))
  return (
    <>
      <dt className={variant ? "variant" : undefined} lang={foreign("da", locale)}>
        {variant || name}
      </dt>
      <dd>{amount(priceOere)}</dd>
      {memberPriceOere === null ? null : (
        <>
          <dt className="quiet">{t("events.public.memberPrice")}</dt>
          <dd>{amount(memberPriceOere)}</dd>
        </>
      )}
      <dd className="reason text-start">
        {[
          priceOere === 0 ? "" : reasonWords(reason, locale),
          description,
          menu.map((dish) => dishName(dish, locale)).join(", "),
          ...limitWords(product, locale),
          seatsWords(seats, locale),
        ]
          .filter(Boolean)
          .join(" · ")}
      </dd>
    </>
  )
}
