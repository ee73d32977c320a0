import { Problem, type ProblemKind } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

type Parameters = Readonly<Record<string, string | number>>

function problem(code: string, kind: ProblemKind, { texts, parameters }: { texts: Texts; parameters: Parameters }): Problem {
  return new Problem({ code, kind, parameters, texts })
}

export function roundNotFound(round: string): Problem {
  return problem('review-round-not-found', 'notFound', {
    parameters: { round },
    texts: {
      fi: `Tarkastuskierrosta ${round} ei ole. Valitse kierros luettelosta.`,
      sv: `Granskningsrundan ${round} finns inte. Välj en runda i listan.`,
      en: `There is no review round ${round}. Choose one from the list.`,
    },
  })
}

export function sheetNotFound({ round, organiser }: { round: string; organiser: string }): Problem {
  return problem('review-sheet-not-found', 'notFound', {
    parameters: { round, organiser },
    texts: {
      fi: `Kierroksella ${round} ei ole palvelunjärjestäjän ${organiser} tarkastettavaa. Valitse kierros luettelosta.`,
      sv: `Tjänsteanordnaren ${organiser} har inget att granska i rundan ${round}. Välj en runda i listan.`,
      en: `Organiser ${organiser} has nothing to review in round ${round}. Choose a round from the list.`,
    },
  })
}

export function lineNotFound(area: string): Problem {
  return problem('review-line-not-found', 'notFound', {
    parameters: { area },
    texts: {
      fi: `Lomakkeella ei ole riviä ${area}. Mitään ei tallennettu. Lataa sivu uudelleen.`,
      sv: `Blanketten har ingen rad ${area}. Ingenting sparades. Ladda om sidan.`,
      en: `The sheet has no line ${area}. Nothing was saved. Load the page again.`,
    },
  })
}

export function noRunOfCycle(cycle: string): Problem {
  return problem('no-run', 'conflict', {
    parameters: { cycle },
    texts: {
      fi: `Jaksoa ${cycle} ei ole vielä käsitelty, joten tarkastettavia lukuja ei ole. Tee ensin ajo: tietopolku run ${cycle}.`,
      sv: `Perioden ${cycle} har inte behandlats ännu, så det finns inga tal att granska. Gör först en körning: tietopolku run ${cycle}.`,
      en: `${cycle} has not been processed yet, so there are no figures to review. Make a run first: tietopolku run ${cycle}.`,
    },
  })
}

export function roundOpenAlready(round: string): Problem {
  return problem('review-round-open', 'conflict', {
    parameters: { round },
    texts: {
      fi: `Jakson tarkastuskierros ${round} on vielä auki. Sulje se ensin, tai päivitä sen luvut uuteen ajoon.`,
      sv: `Periodens granskningsrunda ${round} är fortfarande öppen. Stäng den först, eller uppdatera dess tal till den nya körningen.`,
      en: `The review round ${round} of the cycle is still open. Close it first, or renew its figures from the new run.`,
    },
  })
}

export function nothingToReview(cycle: string): Problem {
  return problem('nothing-to-review', 'conflict', {
    parameters: { cycle },
    texts: {
      fi: `Jaksolla ${cycle} ei ole sääntöjen mukaan tarkastettavaa: kaikki sisällöt on arvioitu kattaviksi, eikä vuosittaisen tarkastuksen aika ole nyt.`,
      sv: `Enligt reglerna finns det inget att granska för ${cycle}: allt innehåll har bedömts vara heltäckande och den årliga granskningen är inte nu.`,
      en: `By the rules there is nothing to review in ${cycle}: all contents are judged comprehensive, and this is not the quarter of the yearly review.`,
    },
  })
}

export function dueInPast({ due, today }: { due: string; today: string }): Problem {
  return problem('review-due-in-past', 'refused', {
    parameters: { due, today },
    texts: {
      fi: `Määräpäivä ${due} ei ole tulevaisuudessa. Valitse päivä, joka on myöhempi kuin ${today}.`,
      sv: `Svarsdagen ${due} ligger inte i framtiden. Välj en dag efter ${today}.`,
      en: `The due date ${due} is not in the future. Choose a day after ${today}.`,
    },
  })
}

export function roundClosed(round: string): Problem {
  return problem('review-round-closed', 'conflict', {
    parameters: { round },
    texts: {
      fi: `Tarkastuskierros ${round} on suljettu, joten siihen ei voi enää vastata. Kirjoita kommentti laitokselle, jos jokin on korjattava.`,
      sv: `Granskningsrundan ${round} är stängd, så det går inte längre att svara. Skriv en kommentar till institutet om något ska rättas.`,
      en: `The review round ${round} is closed, so it can no longer be answered. Write a comment to the institute if something needs correcting.`,
    },
  })
}

export function notDueYet({ round, due }: { round: string; due: string }): Problem {
  return problem('review-not-due', 'conflict', {
    parameters: { round, due },
    texts: {
      fi: `Kierroksen ${round} vastausaika päättyy ${due}, ja osa on vielä vahvistamatta. Kierroksen voi sulkea määräpäivän jälkeen.`,
      sv: `Svarstiden för rundan ${round} går ut ${due} och allt är inte bekräftat. Rundan kan stängas efter svarsdagen.`,
      en: `The answers of round ${round} are due on ${due}, and not everything is signed. It can be closed after that day.`,
    },
  })
}

export function noNewerRun({ round, run }: { round: string; run: string }): Problem {
  return problem('no-newer-run', 'conflict', {
    parameters: { round, run },
    texts: {
      fi: `Kierroksen ${round} luvut ovat jo uusimmasta ajosta ${run}. Tee ensin uusi ajo.`,
      sv: `Talen i rundan ${round} är redan från den nyaste körningen ${run}. Gör först en ny körning.`,
      en: `The figures of round ${round} are from the newest run ${run} already. Make a new run first.`,
    },
  })
}

export function answersMissing({ content, lines, areas }: { content: string; lines: number; areas: readonly string[] }): Problem {
  const named = areas.slice(0, 10).join(', ')
  return problem('review-answers-missing', 'conflict', {
    parameters: { content, lines, areas: named },
    texts: {
      fi: `Lomaketta ei voi vielä vahvistaa: ${lines} riviltä puuttuu vastaus (${named}). Täydennä rivit ja vahvista sitten.`,
      sv: `Blanketten kan inte bekräftas ännu: ${lines} rader saknar svar (${named}). Fyll i raderna och bekräfta sedan.`,
      en: `The sheet cannot be signed yet: ${lines} lines lack an answer (${named}). Complete them and sign then.`,
    },
  })
}

export function unknownChoice({ field, value }: { field: string; value: string }): Problem {
  return problem('review-unknown-choice', 'refused', {
    parameters: { field, value },
    texts: {
      fi: `Kentässä ${field} ei ole vaihtoehtoa ”${value}”. Valitse jokin lomakkeen vaihtoehdoista.`,
      sv: `Fältet ${field} har inget alternativ ”${value}”. Välj ett av blankettens alternativ.`,
      en: `The field ${field} has no choice “${value}”. Choose one that the form offers.`,
    },
  })
}

export function accountNotOfCounty(): Problem {
  return problem('account-not-of-county', 'refused', {
    parameters: {},
    texts: {
      fi: 'Valitulla henkilöllä ei ole tämän alueen tarkastajan tai vastuuhenkilön oikeutta. Valitse joku luettelosta.',
      sv: 'Den valda personen har inte rättigheten granskare eller ansvarsperson för området. Välj någon i listan.',
      en: 'The person chosen is no reviewer or manager of this county. Choose somebody from the list.',
    },
  })
}

export function nothingToUndo(): Problem {
  return problem('nothing-to-undo', 'conflict', {
    parameters: {},
    texts: {
      fi: 'Riviin ei ole vastattu, joten kumottavaa ei ole.',
      sv: 'Raden har inget svar, så det finns inget att ångra.',
      en: 'The line has no answer, so there is nothing to undo.',
    },
  })
}

export function proposalsWaiting({
  organiser,
  content,
  places,
}: {
  organiser: string
  content: string
  places: number
}): Problem {
  return problem('coverage-proposals-waiting', 'conflict', {
    parameters: { organiser, content, places },
    texts: {
      fi: `Lomaketta ei voi vielä ratkaista: ${places} kunnan laatuarvio odottaa päätöstä. Hyväksy tai hylkää ne ensin laatuarvioiden sivulla.`,
      sv: `Blanketten kan inte avgöras ännu: kvalitetsbedömningen av ${places} kommuner väntar på beslut. Godkänn eller avslå dem först på sidan för kvalitetsbedömningar.`,
      en: `The sheet cannot be settled yet: the classes of ${places} municipalities wait for a decision. Accept or refuse them first on the coverage page.`,
    },
  })
}

export function reasonMissing(): Problem {
  return problem('review-reason-missing', 'refused', {
    parameters: {},
    texts: {
      fi: 'Alue ei ole vastannut. Kirjoita perustelu: miksi laatuarviot pidetään ennallaan tai muutetaan.',
      sv: 'Området har inte svarat. Skriv en motivering: varför kvalitetsbedömningarna bibehålls eller ändras.',
      en: 'The county has not answered. Write the reason why the classes stay or change.',
    },
  })
}

export function fillHasErrors(errors: number): Problem {
  return problem('review-fill-errors', 'refused', {
    parameters: { errors },
    texts: {
      fi: `Taulukossa on ${errors} virhettä, joten mitään ei tallennettu. Korjaa ne, tai tallenna vain virheettömät rivit.`,
      sv: `Tabellen har ${errors} fel, så ingenting sparades. Rätta dem, eller spara bara de felfria raderna.`,
      en: `The table has ${errors} errors, so nothing was saved. Correct them, or save only the rows without errors.`,
    },
  })
}
