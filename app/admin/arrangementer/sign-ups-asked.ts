import { type Asked, type ListAddress, listAddress } from "#components/admin/address.ts"
import { listColumn } from "#domain/events/rules/list-columns.ts"
import type { TicketsAsk } from "#domain/events/selected-tickets.ts"
import type { SignUpQuery } from "#domain/events/selection-input.ts"
import { isId, oneOf } from "../../asked.ts"
import { signUpStates } from "./sign-up-columns.tsx"

/** What a list of an event's sign-ups can be narrowed by, as it stands in the address; answers stand under names of their own. */
const filterKeys = ["soeg", "billet", "mangler", "moedt", "status"] as const
/** Before the key of a question: `svar-udflugt=ja`. */
const answerKey = "svar-"

const missing = { menu: "MENU", bord: "TABLE" } as const
const presence = { ja: "CAME", nej: "STAYED_AWAY" } as const
/** In a file a list that is not narrowed to a state has to say so: left out, it holds those who are signed up. */
const states = { ...signUpStates, alle: null } as const

/** The question that stands in an address; what was not asked is left out. */
export function signUpsAsked(asked: Asked): Omit<TicketsAsk, "eventId"> {
  const { values } = signUpsAddress("", asked)
  const state = oneOf(["tilmeldt", "afmeldt", "alle"] as const, values.status)
  return {
    search: values.soeg ?? "",
    productId: values.billet && isId(values.billet) ? values.billet : null,
    missing: known(missing, values.mangler) ?? "",
    presence: known(presence, values.moedt) ?? "",
    answers: answersAsked(asked).map(([question, option]) => `${question}:${option}`),
    ...(state ? { state: states[state] } : {}),
  }
}

/** The list as its address has it: filters, the columns as one value, the view it began from, and the page. */
export function signUpsAddress(path: string, asked: Asked): ListAddress {
  const { values } = listAddress(path, asked, [...filterKeys, "visning", "side"])
  const answers = answersAsked(asked).map(([question, option]) => [answerKey + question, option])
  const columns = columnsAsked(asked)
  return {
    path,
    values: { ...values, ...Object.fromEntries(answers), ...(columns ? { kol: columns.join(",") } : {}) },
  }
}

/** The columns that somebody chose: one under each `kol`, or all in one, with commas between; null when nobody did. */
export function columnsAsked({ kol }: Asked): string[] | null {
  if (kol === undefined) return null
  const named = (Array.isArray(kol) ? kol : [kol]).flatMap((one) => one.split(","))
  return [...new Set(named)].filter((one) => listColumn.safeParse(one).success).slice(0, 100)
}

/** The list as it is kept by a name. */
export function queryAsked(asked: Asked): SignUpQuery {
  const { productId = null, missing = "", presence = "", answers = [], ...ask } = signUpsAsked(asked)
  const columns = columnsAsked(asked) ?? []
  return { productId, missing, presence, answers, columns, state: ask.state ?? "", search: ask.search ?? "" }
}

/** What stands in the address of a list that is kept by a name. */
export function askedBy(query: SignUpQuery): Record<string, string> {
  const answers = query.answers.map((answer): [string, string] => {
    const [question = "", option = ""] = answer.split(":")
    return [answerKey + question, option]
  })
  const values = {
    soeg: query.search,
    billet: query.productId ?? "",
    mangler: word(missing, query.missing),
    moedt: word(presence, query.presence),
    status: word(signUpStates, query.state),
    kol: query.columns.join(","),
    ...Object.fromEntries(answers),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""))
}

/** Whether the address asks for anything itself; if not, the view that it names says what is shown. */
export function asksItself(asked: Asked): boolean {
  return Object.keys(asked).some(
    (key) => key === "kol" || key.startsWith(answerKey) || filterKeys.some((filter) => filter === key),
  )
}

export function answerFilter(question: string): string {
  return answerKey + question
}

/** Question and option of each answer that is asked for; what can be none is dropped. */
function answersAsked(asked: Asked): [string, string][] {
  return Object.entries(asked)
    .flatMap(([key, value]): [string, string][] =>
      key.startsWith(answerKey) && typeof value === "string" ? [[key.slice(answerKey.length), value]] : [],
    )
    .filter(([question, option]) => isKey(question) && isKey(option))
    .slice(0, 20)
}

function isKey(text: string): boolean {
  return /^[a-z][a-z0-9]{0,23}$/.test(text)
}

/** The words of an address as the domain knows them. */
function known<Value extends string>(
  words: Readonly<Record<string, Value>>,
  asked: string | undefined,
): Value | null {
  const word = oneOf(Object.keys(words), asked)
  return word === null ? null : (words[word] ?? null)
}

function word(words: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(words).find((one) => words[one] === value) ?? ""
}
