import { type FormEvent, type RefObject, useLayoutEffect, useRef } from "react"

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What one control was brought to while the form was on its way. */
interface Typed {
  readonly name: string
  /** Of a box: which of those of its name it is; null of any other control. */
  readonly box: string | null
  readonly value: string
  readonly isChecked: boolean
  readonly files: FileList | null
}

/**
 * Keeps what is typed while a form is on its way: when the answer comes, React sets every field to what was sent. Where
 * the answer took an item out of a list, those behind it move up, and what was typed in them moves along, with the focus.
 */
export function useTypedMeanwhile(
  form: RefObject<HTMLFormElement | null>,
  answer: unknown,
  isSending: boolean,
) {
  const onItsWay = useRef<Removal[]>([])
  const typed = useRef(new Map<string, Typed>())
  const focused = useRef("")

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer, whatever it says.
  useLayoutEffect(() => {
    const removal = onItsWay.current.shift()
    if (!removal || !form.current) return
    const moved = new Map<string, Typed>()
    for (const one of typed.current.values()) {
      const name = nameAfter(one.name, removal)
      if (name !== null) remember(moved, { ...one, name })
    }
    typed.current = moved
    for (const one of moved.values()) bringBack(form.current, one)
    const focusedNow = nameAfter(focused.current, removal)
    if (focusedNow !== null && focusedNow !== focused.current) {
      focused.current = focusedNow
      controlsOf(form.current, focusedNow)[0]?.focus()
    }
    if (onItsWay.current.length === 0) typed.current = new Map()
  }, [answer])

  return {
    onSubmit: ({ nativeEvent }: FormEvent<HTMLFormElement>) => {
      const { submitter } = nativeEvent as SubmitEvent
      // One that led on to another page was never answered here.
      if (!isSending) {
        onItsWay.current = []
        typed.current = new Map()
      }
      onItsWay.current.push(removalOf(submitter))
    },
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      if (onItsWay.current.length === 0 || !isControl(target) || target.name === "") return
      remember(typed.current, typedIn(target))
    },
    onFocus: ({ target }: { target: EventTarget }) => {
      focused.current = isControl(target) ? target.name : ""
    },
    onBlur: () => {
      focused.current = ""
    },
  }
}

/** Which item of which list is taken out; "" for none. */
interface Removal {
  readonly list: string
  readonly index: number
}

function removalOf(pressed: HTMLElement | null): Removal {
  const none = { list: "", index: -1 }
  if (!(pressed instanceof HTMLButtonElement) || pressed.name !== "__intent__") return none
  const { type, payload } = JSON.parse(pressed.value)
  return type === "remove" ? { list: payload.name, index: payload.index } : none
}

/** What a field is called once the item is out; null of a field of that item. */
export function nameAfter(name: string, { list, index }: Removal): string | null {
  if (list === "" || !name.startsWith(`${list}[`)) return name
  const [place = "", ...rest] = name.slice(list.length + 1).split("]")
  if (Number(place) === index) return null
  return Number(place) > index ? `${list}[${Number(place) - 1}]${rest.join("]")}` : name
}

function typedIn(control: Control): Typed {
  const isInput = control instanceof HTMLInputElement
  const isBox = isInput && (control.type === "checkbox" || control.type === "radio")
  return {
    name: control.name,
    box: isBox ? control.value : null,
    value: control.value,
    isChecked: isInput && control.checked,
    files: isInput ? control.files : null,
  }
}

function remember(all: Map<string, Typed>, one: Typed): void {
  const key = `${one.name}\n${one.box ?? ""}`
  // Behind the others, also when it was remembered before: of what excludes each other the last one stands.
  all.delete(key)
  all.set(key, one)
}

function bringBack(form: HTMLFormElement, one: Typed): void {
  for (const control of controlsOf(form, one.name)) {
    if (!isMeant(control, one.box)) continue
    if (!(control instanceof HTMLInputElement)) control.value = one.value
    else if (one.box !== null) control.checked = one.isChecked
    else if (control.type !== "file") control.value = one.value
    else if (one.files) control.files = one.files
    // What is shown by what is typed, a count of words or a price, hears of it.
    control.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

/**
 * Whether a control of the same name is the one that was brought to something: a box stands beside a file that it takes
 * away, and a hidden one beside what it remembers.
 */
export function isMeant(
  control: { readonly type: string; readonly value: string },
  box: string | null,
): boolean {
  const isBox = control.type === "checkbox" || control.type === "radio"
  return box === null ? !isBox && control.type !== "hidden" : isBox && control.value === box
}

function controlsOf(form: HTMLFormElement, name: string): Control[] {
  return [...form.elements].filter(isControl).filter((control) => control.name === name)
}

function isControl(target: EventTarget): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
