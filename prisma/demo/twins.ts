import type { System } from "#domain/access/actor.ts"
import { createTwin } from "#domain/content/commands/create-twin.ts"
import { db } from "#platform/database/client.ts"
import { body, h, list, p, table } from "./words.ts"
import { publishWritten, type Written } from "./writing.ts"

type English = Pick<Written, "title" | "lead" | "body"> & Partial<Pick<Written, "heroAlt">>

/** English texts beside some of the Danish ones: what a guest from abroad is most likely to come for. */
export async function fillTwins(actor: System, summit: { city: string; path: string }): Promise<void> {
  const year = summit.path.slice(-4)
  const told: Record<string, English> = {
    "/nyheder/topmoedet-kalder": {
      title: `The summit is calling: meet us in ${summit.city}`,
      lead: "Sign-up is open. If several of you come from one municipality, one can sign up everybody.",
      heroAlt: "A shelf of books in five colours",
      body: body(
        p(
          "Two days, one question: what should a library be when everything else closes? There is debate in the large hall, sessions in the small ones, and dinner in the evening.",
        ),
        p(
          `See the programme and the prices on [the page of the summit](${summit.path}). If your municipality is a member, you get the member price without asking for it.`,
        ),
      ),
    },
    "/nyheder/saadan-laeser-man-vores-tal": {
      title: "How to read our figures",
      lead: "A gap on the map is not a zero. Four things worth knowing before you quote a survey.",
      body: body(
        list(
          "*No answer* is an answer of its own, and is always shown as what it is.",
          "*Provisional* means that a figure may still change. Then it says when it was taken down.",
          "Bands such as 1 to 3 per cent are not measurements. They cannot be added up.",
          "When the question changes from one year to another, the years cannot be put side by side.",
        ),
        p("Remember to name the source. It stands below each survey."),
      ),
    },
    "/om-foreningen": {
      title: "About us",
      lead: "We bring together municipalities, institutions and people who want something with public libraries.",
      body: body(
        p(
          "The Danish Library Association works for a library close to everyone, and one worth walking into. We do it together with the municipalities that run the libraries, and with those who use them.",
        ),
        h(2, "What we do"),
        list(
          "Every year we meet at *the Danish Library Summit*, where politicians and librarians talk about the same thing at the same time.",
          "We ask the municipalities how things are, and lay out the answers for everyone to use.",
          "We give libraries and readers a place in the debate on culture, also at the Folkemøde on Bornholm.",
        ),
        h(2, "Find us"),
        p("Farvergade 27D, 2nd floor, 1463 Copenhagen K. Telephone +45 33 25 09 35. CVR 55 61 84 10."),
      ),
    },
    "/medlemskab": {
      title: "Membership",
      lead: "Municipalities, institutions and persons can be members, and all of them notice it in the price.",
      body: body(
        h(2, "What you get"),
        list(
          "Member prices at the summit, courses and meetings. When your municipality is a member, that goes for everyone employed or elected there.",
          "A vote when the association decides on its politics.",
          "Our surveys before they are laid out for everyone.",
        ),
        h(2, "Become a member"),
        p(
          "[Apply for membership](/medlemskab/bliv-medlem) for yourself or for an organisation. If in doubt, call the secretariat at +45 33 25 09 35.",
        ),
      ),
    },
    "/om-foreningen/borgerservice": {
      title: "About citizen service",
      lead: "What citizen service is, and what it has to do with the library.",
      body: body(
        p(
          "Citizen service is where a Danish municipality issues passports and driving licences, registers that you have moved, and helps with what is otherwise done online.",
        ),
        p(
          "In many places it is in the library's house, because that is where people come anyway, and it is open when the town hall is closed. Some share no more than a roof, others do the work together.",
        ),
        p(
          "How close the two are, we asked the municipalities in [2009](/undersoegelser/borgerservice-2009), [2011](/undersoegelser/borgerservice-2011) and [2014](/undersoegelser/borgerservice-2014).",
        ),
      ),
    },
    "/arrangementer/formiddagsmoede-aabne-biblioteker": {
      title: "A morning about open libraries",
      lead: "A small meeting without a fee. Every seat is taken, so this is where to try the waiting list.",
      body: body(p("We meet over coffee and hear how it goes when the library card is the key to the door.")),
    },
    [summit.path]: {
      title: `The Danish Library Summit ${year}`,
      lead: "Two days about the room where nobody has to buy anything. Place, programme and prices are examples.",
      body: body(
        p("The summit is for everyone who decides about a library, works in one, or cannot do without it."),
        h(2, "Good to know"),
        p(
          "One person from a municipality can sign up everybody. If the municipality is a member, all of them get the member price. The talks are in Danish.",
        ),
      ),
    },
    "/undersoegelser/borgerservice-2011": {
      title: "How libraries and citizen service centres work together",
      lead: "Five models of how closely the library and the citizen service of a municipality work together.",
      body: body(
        p(
          "The models go from the first small steps to the house where a citizen meets the whole municipality. Model 5 is a municipality where the two do not work together, and model 0 one that did not answer.",
        ),
        p(
          "What each municipality answered is not in our copy. How the answers lie on the map is *invented* in order to show the page.",
        ),
        p("Read more [about citizen service](/om-foreningen/borgerservice) at the library."),
      ),
    },
    "/undersoegelser/budget-2014": {
      title: "The budget survey 2014",
      lead: "How the libraries' operating budgets for 2014 changed from 2013, municipality by municipality.",
      body: body(
        p(
          "The heads of the libraries were asked in the autumn of 2013, and the figures are provisional. 91 answers covered 92 of the 98 municipalities, since Esbjerg answered for Fanø. Brøndby, Faxe, Frederikshavn, Læsø, Samsø and Solrød had not answered by 11 November.",
        ),
        p(
          "The answers are bands and not measured figures: *down 1–3 %* says how large the change is at most. Our copy has answers from 72 municipalities, and from Fanø through Esbjerg. The remaining 19 were published once, but not here; they are neither zeros nor missing answers.",
        ),
        h(2, "How much is saved where there are savings"),
        table(
          ["Decrease", "2014", "2013", "2012"],
          ["Up to 1 %", "38 %", "40 %", "14 %"],
          ["1–3 %", "43 %", "43 %", "46 %"],
          ["3–5 %", "9 %", "6 %", "20 %"],
          ["5–8 %", "6 %", "8 %", "14 %"],
          ["More than 8 %", "2 %", "3 %", "6 %"],
        ),
        p(
          "Shares of the municipalities that made savings in the year in question, as they were published for the whole country.",
        ),
      ),
    },
  }
  for (const [path, text] of Object.entries(told)) await tell(actor, path, text)
  await tellOfCall(actor)
}

/** The call that lies ahead. Its address holds the year it is about. */
async function tellOfCall(actor: System): Promise<void> {
  const { path } = await db.entry.findFirstOrThrow({
    where: { kind: "OPEN_CALL", openCall: { deadlineAt: { gt: new Date("2025-01-01") } } },
    select: { path: true },
  })
  await tell(actor, path, {
    title: `Kulturens Plads at Folkemødet ${path.slice(-4)}`,
    lead: "Do you have a conversation that deserves an audience? Apply for a place on the stage.",
    body: body(
      p(
        "Folkemødet, the Danish people's meeting on Bornholm, brings together those who decide and those who have something to say. At Kulturens Plads there is a stage, chairs and a moderator; the content comes from you.",
      ),
      h(2, "Who can apply"),
      p("Libraries, associations and cultural institutions, alone or together. One of you applies for all."),
      h(2, "What we look at"),
      list(
        "Is it a conversation from which somebody may come away wiser, or a talk that could have been a mail?",
        "Is there more than one kind of people on the stage?",
        "Can somebody who walks by take part?",
      ),
      h(2, "What you get"),
      p(
        "45 minutes on the stage, sound and a moderator. You pay for your own travel and lodging. Everything here is sample data.",
      ),
    ),
  })
}

async function tell(actor: System, path: string, text: English): Promise<void> {
  const original = await db.entry.findFirstOrThrow({
    where: { path, originalId: null },
    select: { id: true, isSample: true },
  })
  const { id } = await createTwin(actor, { id: original.id })
  await publishWritten(actor, id, { ...text, slug: "", isSample: original.isSample })
}
