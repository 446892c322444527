import type { ReactNode } from "react"
import { translator } from "#messages/translate.ts"
import type { ListAddress } from "./address.ts"

export interface Choice {
  readonly value: string
  readonly label: string
}

/** One filter of a list; `name` is its key in the address. The first choice is always "all". */
export interface Filter {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
}

/** Search and filters as a GET form: what was asked stands in the address, can be kept, sent and gone back to. */
export function Filters({
  address,
  searchLabel,
  filters = [],
  kept = [],
  children,
}: {
  address: ListAddress
  searchLabel?: string
  filters?: readonly Filter[]
  /** What else of the address stays as it is. */
  kept?: readonly string[]
  /** What else of the list is chosen with it. */
  children?: ReactNode
}) {
  const t = translator("da")
  return (
    <search>
      <form className="filters" method="get" action={address.path}>
        {searchLabel ? (
          <label className="filter-search">
            <span>{searchLabel}</span>
            <input type="search" name="soeg" defaultValue={address.values.soeg ?? ""} maxLength={200} />
          </label>
        ) : null}
        {filters.map((filter) => (
          <label key={filter.name}>
            <span>{filter.label}</span>
            <select name={filter.name} defaultValue={address.values[filter.name] ?? ""}>
              <option value="">{t("admin.list.all")}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {["orden", ...kept].map((name) =>
          address.values[name] ? (
            <input key={name} type="hidden" name={name} value={address.values[name]} />
          ) : null,
        )}
        {children}
        <button className="button plain" type="submit">
          {t("admin.list.search")}
        </button>
      </form>
    </search>
  )
}
