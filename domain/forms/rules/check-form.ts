import { consented, isChosenFrom, isHeading, type Question } from "./question.ts"

/** What is wrong with a form, by the place of the question: `questions[2].label`, as a message key. */
export interface FormFault {
  readonly place: number
  readonly field: "label" | "options" | "condition" | "limits" | "key" | "isPerPerson"
  readonly code: string
}

/**
 * Whether questions can be asked as they stand: each with a key of its own, choices to choose from, limits that leave
 * something, and conditions on earlier questions of the same reach, so that none goes in a circle.
 */
export function formFaults(questions: readonly Question[], eachPerson: boolean): FormFault[] {
  return questions.flatMap((question, place) => {
    const fault = (field: FormFault["field"], code: string): FormFault => ({ place, field, code })
    const { key, label, isPerPerson } = question
    return [
      ...(label.da === "" ? [fault("label", "forms.fault.label")] : []),
      ...(questions.findIndex((other) => other.key === key) < place ? [fault("key", "forms.fault.key")] : []),
      ...(isPerPerson && !eachPerson ? [fault("isPerPerson", "errors.invalid")] : []),
      ...optionFaults(question).map((code) => fault("options", code)),
      ...limitFaults(question).map((code) => fault("limits", code)),
      ...conditionFaults(question, questions.slice(0, place)).map((code) => fault("condition", code)),
    ]
  })
}

function optionFaults(question: Question): string[] {
  const { options } = question
  if (!isChosenFrom(question)) return options.length === 0 ? [] : ["errors.invalid"]
  if (options.length === 0) return ["forms.fault.options"]
  if (options.some(({ da }) => da === "")) return ["forms.fault.optionEmpty"]
  const isTwice = (of: (one: (typeof options)[number]) => string) =>
    new Set(options.map(of)).size < options.length
  return isTwice(({ da }) => da.toLocaleLowerCase("da")) || isTwice(({ key }) => key)
    ? ["forms.fault.optionTwice"]
    : []
}

function limitFaults({ kind, limits: { words, least, most, files, megabytes } }: Question): string[] {
  if (words !== null && kind !== "LONG_TEXT") return ["errors.invalid"]
  if ((least !== null || most !== null) && kind !== "NUMBER") return ["errors.invalid"]
  if ((files.length > 0 || megabytes !== null) && kind !== "FILE") return ["errors.invalid"]
  return least !== null && most !== null && least > most ? ["forms.fault.limits"] : []
}

function conditionFaults({ condition, isPerPerson }: Question, earlier: readonly Question[]): string[] {
  if (!condition) return []
  const on = earlier.find(({ key }) => key === condition.key)
  if (!on || isHeading(on)) return ["forms.fault.conditionEarlier"]
  if (on.isPerPerson !== isPerPerson) return ["forms.fault.conditionReach"]
  const { is, values } = condition
  if (is === "answered") return values.length === 0 ? [] : ["errors.invalid"]
  const possible = on.kind === "CONSENT" ? [consented] : on.options.map(({ key }) => key)
  if (values.length === 0) return ["forms.fault.conditionValues"]
  return values.every((value) => possible.includes(value)) ? [] : ["forms.fault.conditionGone"]
}
