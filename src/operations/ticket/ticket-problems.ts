import { Problem } from '../../model/problem.ts'

export function ticketNotFound(id: string): Problem {
  const shown = id.slice(0, 20)
  return new Problem({
    code: 'ticket-not-found',
    kind: 'notFound',
    parameters: { ticket: shown },
    texts: {
      fi: `Korjauspyyntöä ${shown} ei ole. Katso tunnukset korjauspyyntöjen luettelosta.`,
      sv: `Korrigeringsärendet ${shown} finns inte. Se beteckningarna i förteckningen över korrigeringsärenden.`,
      en: `There is no ticket ${shown}. See the names in the list of tickets.`,
    },
  })
}

export function severityNeedsReason(): Problem {
  return new Problem({
    code: 'severity-needs-reason',
    kind: 'refused',
    place: 'severityReason',
    texts: {
      fi: 'Vakavuus on toinen kuin mitä vaikutus julkaistuun lukuun ehdottaa. Kirjoita perustelu.',
      sv: 'Allvarlighetsgraden är en annan än den som effekten på det publicerade talet föreslår. Skriv en motivering.',
      en: 'The severity is another than the effect on the published figure proposes. Write the reason.',
    },
  })
}

export function vendorMissing(): Problem {
  return new Problem({
    code: 'ticket-without-vendor',
    kind: 'refused',
    place: 'vendor',
    texts: {
      fi: 'Korjauspyynnössä ei ole järjestelmätoimittajaa, joten sitä ei voi siirtää toimittajalle. Lisää toimittaja ensin.',
      sv: 'Ärendet anger ingen systemleverantör och kan därför inte lämnas till en leverantör. Lägg först till leverantören.',
      en: 'The ticket names no system vendor, so it cannot be given to one. Add the vendor first.',
    },
  })
}

export function organiserMissing(): Problem {
  return new Problem({
    code: 'ticket-without-organiser',
    kind: 'refused',
    place: 'organiser',
    texts: {
      fi: 'Korjauspyynnössä ei ole aluetta, joten sitä ei voi siirtää alueelle. Lisää alue ensin.',
      sv: 'Ärendet anger inget område och kan därför inte lämnas till ett område. Lägg först till området.',
      en: 'The ticket names no county, so it cannot be given to one. Add the county first.',
    },
  })
}

export function unknownThing(field: string, value: string): Problem {
  const shown = value.slice(0, 40)
  return new Problem({
    code: 'ticket-of-unknown-thing',
    kind: 'refused',
    place: field,
    parameters: { field, value: shown },
    texts: {
      fi: `Arvoa ${shown} ei tunneta. Valitse arvo luettelosta.`,
      sv: `Värdet ${shown} är inte känt. Välj ett värde i förteckningen.`,
      en: `The value ${shown} is not known. Choose one from the list.`,
    },
  })
}
