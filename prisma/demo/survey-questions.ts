import type { SaveSurveyCategory } from "#domain/surveys/input.ts"

type Category = Pick<
  SaveSurveyCategory,
  "code" | "label" | "labelEn" | "description" | "descriptionEn" | "tone"
>

/** The models of 2011, by their names and numbers; what they mean is told in words of our own. */
export const modelsOf2011: readonly Category[] = [
  {
    code: "4",
    label: "Model 4: Vi er borgernes fælles indgang til kommunen",
    labelEn: "Model 4: We are the citizens' shared way in to the municipality",
    description:
      "Flere fagfolk under samme tag: borgerservice og bibliotek sammen med for eksempel sundhed, nærpoliti, job eller turisme.",
    descriptionEn:
      "Several professions under one roof: citizen service and library together with health, police, jobs or tourism, for instance.",
    tone: "STEP",
  },
  {
    code: "3",
    label: "Model 3: Vi arbejder sammen",
    labelEn: "Model 3: We work together",
    description: "Bibliotekets medarbejdere løser udvalgte opgaver for borgerservice, og de to deler viden.",
    descriptionEn:
      "The library's staff do selected tasks of citizen service, and the two share what they know.",
    tone: "STEP",
  },
  {
    code: "2",
    label: "Model 2: Vi flytter sammen",
    labelEn: "Model 2: We move in together",
    description: "Borgerservice har sine egne medarbejdere i bibliotekets hus. De deler lokaler.",
    descriptionEn: "Citizen service has its own staff in the library's building. They share rooms.",
    tone: "STEP",
  },
  {
    code: "1",
    label: "Model 1: Den spæde start",
    labelEn: "Model 1: The first steps",
    description: "Små fælles tiltag, som borgeren sjældent ser: et it-system eller et kort kursus.",
    descriptionEn: "Small joint efforts that the citizen rarely sees: an IT system or a short course.",
    tone: "STEP",
  },
  {
    code: "5",
    label: "Model 5: Intet samarbejde",
    labelEn: "Model 5: No cooperation",
    description: "",
    descriptionEn: "",
    tone: "NONE",
  },
]

/** The categories of 2009, which were others; number 4 is not in our copy. */
export const categoriesOf2009: readonly Category[] = [
  other(
    "5",
    "Flere faggrupper arbejder sammen, også med andet opsøgende arbejde",
    "Several professions work together, with other outreach too",
    "STEP",
  ),
  other(
    "3",
    "Bibliotekets medarbejdere løser udvalgte opgaver",
    "The library's staff do selected tasks",
    "STEP",
  ),
  other(
    "2",
    "Særligt uddannede medarbejdere på faste tider",
    "Specially trained staff at fixed hours",
    "STEP",
  ),
  other(
    "1",
    "Borgerservices medarbejdere arbejder på biblioteket",
    "Staff of citizen service work in the library",
    "STEP",
  ),
  other("6", "Mindre vidtgående fælles tiltag", "Less far-reaching joint efforts", "NEUTRAL"),
]

/** Bands of change with a sign, from most up to most down, by the ends that were published. */
export const budgetBands: readonly Category[] = [
  other("7.99", "Op 5–8 %", "Up 5–8 %", "STEP"),
  other("4.99", "Op 3–5 %", "Up 3–5 %", "STEP"),
  other("2.99", "Op 1–3 %", "Up 1–3 %", "STEP"),
  other("0.99", "Op til 1 %", "Up to 1 % up", "STEP"),
  other("0.0", "Uændret", "Unchanged", "NEUTRAL"),
  other("-0.99", "Ned op til 1 %", "Down up to 1 %", "CUT"),
  other("-2.99", "Ned 1–3 %", "Down 1–3 %", "CUT"),
  other("-4.99", "Ned 3–5 %", "Down 3–5 %", "CUT"),
  other("-7.99", "Ned 5–8 %", "Down 5–8 %", "CUT"),
  other("-8.0", "Ned mere end 8 %", "Down more than 8 %", "CUT"),
]

function other(code: string, label: string, labelEn: string, tone: Category["tone"]): Category {
  return { code, label, labelEn, description: "", descriptionEn: "", tone }
}
