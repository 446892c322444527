/** The public pages of surveys and municipalities, in the ways that they are drawn. */
export const publicSurveys = [
  { name: "survey-list", audience: "public", at: "/undersoegelser" },
  { name: "survey", audience: "public", at: "/undersoegelser/borgerservice-2011" },
  { name: "survey-boundaries", audience: "public", at: "/undersoegelser/budget-2014?kort=graenser" },
  {
    name: "survey-table",
    audience: "public",
    at: "/undersoegelser/borgerservice-2011?grupper=svar&region=midtjylland&sorter=svar",
  },
  { name: "survey-compared", audience: "public", at: "/undersoegelser/borgerservice-2014/sammenlign" },
  { name: "survey-apart", audience: "public", at: "/undersoegelser/borgerservice-2011/sammenlign?med=2009" },
  {
    name: "survey-numbers",
    audience: "public",
    at: "/undersoegelser/besoeg-2014?grupper=stoerrelse&pr=indbygger",
  },
  { name: "survey-numbers-compared", audience: "public", at: "/undersoegelser/besoeg-2014/sammenlign" },
  { name: "municipality-list", audience: "public", at: "/kommuner" },
  { name: "municipality", audience: "public", at: "/kommuner/esbjerg" },
  { name: "municipality-english", audience: "public", at: "/en/kommuner/aarhus" },
  {
    name: "survey-patterns",
    audience: "public",
    at: "/undersoegelser/borgerservice-2011?kommune=751&moenster=1",
  },
] as const
