/** The files in which the figures of a release go along, the plainest first. */
export const figureFiles = [
  { name: "data.csv", type: "text/csv" },
  { name: "data.json", type: "application/json" },
  { name: "data.xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { name: "kort.svg", type: "image/svg+xml" },
  { name: "kort.png", type: "image/png" },
] as const
