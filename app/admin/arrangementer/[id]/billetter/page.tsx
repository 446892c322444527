import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { State } from "#components/admin/state.tsx"
import { deskCancellationRules } from "#domain/events/queries/desk-cancellation-rules.ts"
import type { DeskEvent } from "#domain/events/queries/desk-event.ts"
import { type DeskProduct, deskSale } from "#domain/events/queries/desk-sale.ts"
import { deskVouchers } from "#domain/events/queries/desk-vouchers.ts"
import { waresOf } from "#domain/events/rules/variants.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"
import { CancellationRules } from "./cancellation-rules.tsx"
import { Groups } from "./groups.tsx"
import { ProductForm } from "./product-form.tsx"
import { QuotaForm } from "./quota-form.tsx"
import { Vouchers } from "./vouchers.tsx"

const t = translator("da")
const { money } = formats("da")
export const metadata: Metadata = { title: t("admin.event.billetter") }

/** What an event sells, at which prices, and how many seats there are. */
export default async function SalePage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "billetter")
  const [products, rules, vouchers] = await ask(
    actor,
    path,
    Promise.all([deskSale(actor, id), deskCancellationRules(actor, id), deskVouchers(actor, id)]),
  )
  const product = products.find((one) => one.id === asked.billet)
  const groups = waresOf(products).flatMap(({ group }) => group ?? [])
  const quota = event.quotas.find((one) => one.id === asked.pulje)
  return (
    <EventRoom actor={actor} event={event} room="billetter" done={asked.udfoert}>
      <section className="block">
        <h2>{t("events.desk.quotas")}</h2>
        <p className="block-text">{t("events.desk.quotasText")}</p>
        <Quotas event={event} path={path} />
        <QuotaForm key={quota?.id ?? "new"} eventId={id} quota={quota} path={path} />
      </section>
      <section className="block">
        <h2>{t("events.cancellation.desk")}</h2>
        <p className="block-text">{t("events.cancellation.deskText")}</p>
        <CancellationRules eventId={id} rules={rules} />
      </section>
      <section className="block">
        <h2>{t("events.desk.products")}</h2>
        {products.length === 0 ? (
          <EmptyList
            empty={{ title: t("events.desk.productsEmpty"), text: t("events.desk.productsEmptyText") }}
          />
        ) : (
          <Products products={products} event={event} path={path} />
        )}
        {groups.length > 0 ? <Groups groups={groups} /> : null}
      </section>
      <section className="block" id="billet">
        <h2>{t(product ? "events.desk.changeProduct" : "events.desk.addProduct")}</h2>
        <ProductForm
          key={product?.id ?? "new"}
          eventId={id}
          product={product}
          quotas={event.quotas}
          groups={groups.map(({ name }) => name)}
          others={products.filter((one) => one.id !== product?.id && !one.withdrawnAt)}
          position={products.length}
          path={path}
        />
      </section>
      <section className="block" id="rabatkoder">
        <h2>{t("vouchers.desk.title")}</h2>
        <p className="block-text">{t("vouchers.desk.text")}</p>
        <Vouchers eventId={id} vouchers={vouchers} products={products} />
      </section>
    </EventRoom>
  )
}

function Quotas({ event, path }: { event: DeskEvent; path: string }) {
  return (
    <ul className="lines">
      {event.quotas.map((quota) => (
        <li key={quota.id}>
          <span>
            <strong>{quota.name}</strong> <span className="quiet">{quota.products.join(", ")}</span>
          </span>
          <span>{t("events.desk.taken", { taken: quota.taken, size: quota.size })}</span>
          <meter min={0} max={Math.max(1, quota.size)} value={quota.taken} aria-label={quota.name} />
          <a href={`${path}?pulje=${quota.id}#pulje`}>
            {t("events.desk.change")}
            <span className="for-ears"> {quota.name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Products({
  products,
  event,
  path,
}: {
  products: readonly DeskProduct[]
  event: DeskEvent
  path: string
}) {
  return (
    <ul className="lines">
      {waresOf(products)
        .flatMap(({ variants }) => variants)
        .map((product) => (
          <li key={product.id}>
            <span>
              <strong>{product.name}</strong>{" "}
              <span className="quiet">
                {[
                  t(`events.desk.kind.${product.kind}`),
                  product.priceOere === 0 ? t("events.public.free") : money(product.priceOere),
                  product.memberPriceOere === null
                    ? ""
                    : t("events.form.member", { price: money(product.memberPriceOere) }),
                  product.menu.map(({ label }) => label).join("/"),
                  event.quotas.find(({ id }) => id === product.quotaId)?.name ?? t("events.desk.noQuota"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <span>{t("events.desk.sold", { sold: product.sold })}</span>
            {product.withdrawnAt ? (
              <State mood="rest">{t("events.desk.withdrawn")}</State>
            ) : (
              <a href={`${path}?billet=${product.id}#billet`}>
                {t("events.desk.change")}
                <span className="for-ears"> {product.name}</span>
              </a>
            )}
          </li>
        ))}
    </ul>
  )
}
