import { isCvr } from "#domain/billing/rules/cvr.ts"
import { isGln } from "#domain/billing/rules/gln.ts"
import { day, email, optionalLine, optionalText } from "#platform/input/fields.ts"
import { fileAnswer, fileFaults } from "./file-answer.ts"
import { megabytesTaken } from "./file-limits.ts"
import { consented, type Limits, type Question } from "./question.ts"
import { countWords } from "./words.ts"

/** What was typed in its one spelling, or the message key of what is wrong with it. Read again, it stays as it is. */
export type Read = { readonly value: string } | { readonly wrong: string }

const most = { line: 500, text: 20_000 }

/** Reads one answer that is not empty. */
export function readAnswer({ kind, limits, options }: Question, typed: string): Read {
  switch (kind) {
    case "SHORT_TEXT":
      return within(optionalLine(most.line).safeParse(typed), `errors.tooLong?max=${most.line}`)
    case "LONG_TEXT":
      return longText(typed, limits)
    case "NUMBER":
      return number(typed, limits)
    case "DATE":
      return day().safeParse(typed.trim()).success ? { value: typed.trim() } : { wrong: "errors.day" }
    case "EMAIL":
      return within(email().safeParse(typed), "errors.email")
    case "PHONE":
      return phone(typed)
    case "POSTCODE":
      return postcode(typed)
    case "CVR":
      return digits(typed, isCvr, "billing.cvr")
    case "GLN":
      return digits(typed, isGln, "billing.gln")
    case "CONSENT":
      return typed === consented ? { value: consented } : { wrong: "errors.invalid" }
    case "ONE_OF":
    case "SEVERAL_OF":
      return options.some(({ key }) => key === typed) ? { value: typed } : { wrong: "forms.wrong.option" }
    case "FILE":
      return file(typed, limits)
    case "HEADING":
      return { wrong: "errors.invalid" }
  }
}

function within(
  parsed: { success: true; data: string } | { success: false; error: unknown },
  wrong: string,
): Read {
  return parsed.success ? { value: parsed.data } : { wrong }
}

function longText(typed: string, limits: Limits): Read {
  const read = within(optionalText(most.text).safeParse(typed), `errors.tooLong?max=${most.text}`)
  if ("wrong" in read || limits.words === null) return read
  const words = countWords(read.value)
  return words > limits.words ? { wrong: `forms.wrong.words?words=${words}&limit=${limits.words}` } : read
}

/** As Danes write it, "1.250,5", or with a point; kept as "1250.5". */
function number(typed: string, { least, most: greatest }: Limits): Read {
  const bare = typed.replace(/\s/g, "")
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)
    ? bare.replaceAll(".", "").replace(",", ".")
    : bare.replace(",", ".")
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return { wrong: "forms.wrong.number" }
  const value = Number(plain)
  if (least !== null && value < least) return { wrong: `forms.wrong.least?least=${least}` }
  if (greatest !== null && value > greatest) return { wrong: `forms.wrong.most?most=${greatest}` }
  return { value: String(value === 0 ? 0 : value) }
}

/** Eight digits of a Danish number, which never begin with 0 or 1; any other with its country code. Kept as "+4512345678". */
function phone(typed: string): Read {
  const bare = typed
    .trim()
    .replace(/[\s().\-/]/g, "")
    .replace(/^00/, "+")
  const danish = /^(?:\+45)?([2-9]\d{7})$/.exec(bare)?.[1]
  if (danish) return { value: `+45${danish}` }
  const isForeign = /^\+[1-9]\d{6,14}$/.test(bare) && !bare.startsWith("+45")
  return isForeign ? { value: bare } : { wrong: "forms.wrong.phone" }
}

/** Four digits between 0800 and 9990; "DK-8000" too. Greenland's are within. */
function postcode(typed: string): Read {
  const value = typed.trim().replace(/^DK[\s-]?/i, "")
  const isDanish = /^\d{4}$/.test(value) && Number(value) >= 800 && Number(value) <= 9990
  return isDanish ? { value } : { wrong: "forms.wrong.postcode" }
}

function digits(typed: string, isRight: (text: string) => boolean, wrong: string): Read {
  const value = typed.replace(/[\s.-]/g, "").replace(/^DK/i, "")
  return isRight(value) ? { value } : { wrong }
}

/** Whether there is such a file, and whose, is for `givenFiles` to say, which asks the database. */
function file(typed: string, limits: Limits): Read {
  const given = fileAnswer(typed)
  if (!given) return { wrong: fileFaults.gone }
  if (given.fault === null) return { value: typed }
  return { wrong: `${fileFaults[given.fault]}?most=${megabytesTaken(limits)}` }
}
