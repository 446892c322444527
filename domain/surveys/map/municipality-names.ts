import { christiansoe, type Municipality, municipalities } from "./municipalities.ts"

/** What a name or a code in somebody's file turns out to be. */
export type Recognised =
  | { is: "municipality"; municipality: Municipality }
  /** Merged before the list holds: what is said of it cannot be said of the whole successor. */
  | { is: "former"; name: string; successor: Municipality }
  | { is: "outside"; name: string }

/** Other ways of writing a present name. å for aa, and "Kommune" behind it, need no line here. */
const aliases: Record<string, string> = {
  Bornholms: "400",
  "Bornholms Region": "400",
  "Brønderslev-Dronninglund": "810",
  Copenhagen: "101",
  Fakse: "320",
  "Frederiksværk-Hundested": "260",
  Københavns: "101",
  Mors: "773",
  Nordfyn: "480",
  Vesthimmerland: "820",
}

/**
 * Municipalities merged into one of today's on 1 January 2007, whole or but for a few parishes. Those that were divided
 * have no one successor to name and are left out.
 */
const former: Record<string, readonly string[]> = {
  "190": ["Farum", "Værløse"],
  "210": ["Fredensborg-Humlebæk", "Karlebo"],
  "219": ["Skævinge"],
  "230": ["Birkerød", "Søllerød"],
  "240": ["Ledøje-Smørum", "Stenløse", "Ølstykke"],
  "250": ["Jægerspris", "Skibby"],
  "259": ["Skovbo"],
  "260": ["Frederiksværk", "Hundested"],
  "265": ["Gundsø", "Ramsø"],
  "270": ["Græsted-Gilleleje", "Helsinge"],
  "306": ["Dragsholm", "Nykøbing-Rørvig", "Trundholm"],
  "316": ["Jernløse", "Svinninge", "Tornved", "Tølløse"],
  "320": ["Haslev", "Rønnede"],
  "326": ["Bjergsted", "Gørlev", "Hvidebæk", "Høng"],
  "330": ["Hashøj", "Korsør", "Skælskør"],
  "336": ["Vallø"],
  "340": ["Dianalund", "Stenlille"],
  "350": ["Bramsnæs", "Hvalsø"],
  "360": ["Holeby", "Højreby", "Maribo", "Nakskov", "Ravnsborg", "Rudbjerg", "Rødby"],
  "370": ["Fladså", "Fuglebjerg", "Holmegaard", "Suså"],
  "376": ["Nykøbing-Falster", "Nysted", "Nørre Alslev", "Sakskøbing", "Stubbekøbing", "Sydfalster"],
  "390": ["Langebæk", "Møn", "Præstø"],
  "410": ["Ejby", "Nørre Aaby"],
  "420": ["Glamsbjerg", "Haarby", "Tommerup", "Vissenbjerg", "Aarup"],
  "430": ["Broby", "Faaborg", "Ringe", "Ryslinge", "Årslev"],
  "440": ["Langeskov", "Munkebo"],
  "450": ["Ullerslev", "Ørbæk"],
  "479": ["Egebjerg", "Gudme"],
  "480": ["Bogense", "Otterup", "Søndersø"],
  "482": ["Rudkøbing", "Sydlangeland", "Tranekær"],
  "510": ["Gram", "Vojens"],
  "530": ["Grindsted"],
  "540": ["Augustenborg", "Broager", "Gråsten", "Nordborg", "Sundeved", "Sydals"],
  "550": ["Bredebro", "Højer", "Løgumkloster", "Skærbæk"],
  "561": ["Bramming", "Ribe"],
  "573": ["Blåbjerg", "Blåvandshuk", "Ølgod"],
  "575": ["Brørup", "Holsted", "Rødding"],
  "580": ["Bov", "Lundtoft", "Rødekro", "Tinglev"],
  "615": ["Gedved"],
  "621": ["Lunderskov", "Vamdrup"],
  "630": ["Børkop", "Jelling"],
  "657": ["Aulum-Haderup", "Trehøje", "Aaskov"],
  "661": ["Ulfborg-Vemb", "Vinderup"],
  "665": ["Thyborøn-Harboøre"],
  "671": ["Thyholm"],
  "706": ["Ebeltoft", "Midtdjurs", "Rosenholm", "Rønde"],
  "707": ["Grenaa", "Nørre Djurs", "Rougsø"],
  "710": ["Hadsten", "Hammel", "Hinnerup"],
  "730": ["Nørhald", "Purhus"],
  "740": ["Gjern", "Kjellerup", "Them"],
  "746": ["Galten", "Hørning", "Ry"],
  "756": ["Brande", "Ikast", "Nørre-Snede"],
  "760": ["Egvad", "Holmsland", "Ringkøbing", "Skjern", "Videbæk"],
  "766": ["Juelsminde", "Tørring-Uldum"],
  "779": ["Sallingsund", "Spøttrup", "Sundsøre"],
  "787": ["Hanstholm", "Sydthy"],
  "791": ["Bjerringbro", "Karup", "Møldrup"],
  "810": ["Dronninglund"],
  "813": ["Skagen", "Sæby"],
  "820": ["Farsø", "Løgstør", "Aars"],
  "840": ["Skørping", "Støvring"],
  "846": ["Arden", "Hadsund", "Hobro"],
  "849": ["Brovst", "Fjerritslev", "Pandrup", "Aabybro"],
  "851": ["Hals", "Nibe", "Sejlflod"],
  "860": ["Hirtshals", "Løkken-Vrå", "Sindal"],
}

const present = new Map<string, Municipality>()
const codes = new Map(municipalities.map((municipality) => [municipality.code, municipality]))
for (const municipality of municipalities) present.set(plain(municipality.name), municipality)
for (const [alias, code] of Object.entries(aliases)) present.set(plain(alias), municipalityOrThrow(code))
const merged = new Map<string, Recognised>()
for (const [code, names] of Object.entries(former)) {
  for (const name of names)
    merged.set(plain(name), { is: "former", name, successor: municipalityOrThrow(code) })
}

/** A name in new or old spelling, with or without "Kommune", with a hyphen or a space between its parts. */
export function recogniseName(text: string): Recognised | null {
  const name = plain(text)
  const municipality = present.get(name)
  if (municipality) return { is: "municipality", municipality }
  if (name === plain(christiansoe.name)) return { is: "outside", name: christiansoe.name }
  return merged.get(name) ?? null
}

/** A code, padded to three or four digits or not. */
export function recogniseCode(text: string): Recognised | null {
  const code = text.trim().replace(/^0+(?=\d{3}$)/, "")
  const municipality = codes.get(code)
  if (municipality) return { is: "municipality", municipality }
  return code === christiansoe.code ? { is: "outside", name: christiansoe.name } : null
}

/** @throws RangeError for a code that is not on the list */
export function municipalityOrThrow(code: string): Municipality {
  const municipality = codes.get(code)
  if (!municipality) throw new RangeError(`No municipality has the code ${code}`)
  return municipality
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("da")
    .replaceAll("aa", "å")
    .replace(/[\s\u2010-\u2015-]+/g, " ")
    .trim()
    .replace(/ ?(regions|bys )?kommune$/, "")
    .replace(/^(kommunen|kommune) /, "")
}
