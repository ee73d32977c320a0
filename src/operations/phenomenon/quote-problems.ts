import { IDENTITY_KINDS, type IdentityKind } from '../../model/identity-mark.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

function refused(code: string, place: string, texts: Texts): Problem {
  return new Problem({ code, kind: 'refused', place, texts })
}

/** The report does not belong to the phenomenon, or is nobody's to quote. */
export function quotedReportNotJoined(): Problem {
  return refused('quote-report-not-joined', 'report', {
    fi: 'Havainto ei kuulu tähän ilmiöön. Liitä havainto ensin ilmiöön ja poimi lainaus sitten.',
    sv: 'Observationen hör inte till det här fenomenet. Koppla först observationen till fenomenet och välj sedan citatet.',
    en: 'The observation does not belong to this phenomenon. Join it first, then pick the quote.',
  })
}

/** The reporter has said no. */
export function quoteNotPermitted(): Problem {
  return refused('quote-not-permitted', 'report', {
    fi: 'Havainnoija ei ole antanut lupaa lainata. Havainto on mukana vain luvuissa.',
    sv: 'Observatören har inte gett lov att citera. Observationen är med endast i siffrorna.',
    en: 'The reporter has not allowed any quoting. The observation is in the counts only.',
  })
}

/** The reporter allows a summary, and the summary is missing. */
export function summaryMissing(): Problem {
  return refused('quote-summary-missing', 'wordingFi', {
    fi: 'Havainnosta saa kertoa vain tiivistettynä. Kirjoita tiivistelmä omin sanoin.',
    sv: 'Observationen får återges endast i sammandrag. Skriv sammandraget med egna ord.',
    en: 'The observation may only be summed up. Write the summary in your own words.',
  })
}

export function summaryTooClose(): Problem {
  return refused('quote-summary-too-close', 'wordingFi', {
    fi: 'Tiivistelmässä on monta peräkkäistä sanaa havainnoijan tekstistä. Havainnosta saa kertoa vain tiivistettynä, joten kirjoita sama asia omin sanoin.',
    sv: 'Sammandraget upprepar många ord i rad ur observatörens text. Observationen får återges endast i sammandrag, så skriv samma sak med egna ord.',
    en: 'The summary repeats many words in a row of the reporter’s text. It may only be summed up, so write the same in your own words.',
  })
}

export function passageNotFound(): Problem {
  return refused('quote-passage-not-found', 'words', {
    fi: 'Kohtaa ei löydy havainnon tekstistä. Kopioi lainattava kohta tekstistä sanasta sanaan.',
    sv: 'Stället finns inte i observationens text. Kopiera det som ska citeras ord för ord ur texten.',
    en: 'The passage does not stand in the text of the observation. Copy what is to be quoted word for word from the text.',
  })
}

/** Something in the words may tell who somebody is. Only the kinds are named, never what stands there. */
export function quoteHasMarks(kinds: readonly IdentityKind[], place: string): Problem {
  const named = (language: keyof Texts) => [...new Set(kinds)].map((kind) => IDENTITY_KINDS[kind][language]).join(', ')
  return new Problem({
    code: 'quote-has-marks',
    kind: 'refused',
    place,
    parameters: { kinds: [...new Set(kinds)].join(' ') },
    texts: {
      fi: `Tekstissä on jotain, mistä ihmisen voi ehkä tunnistaa: ${named('fi')}. Poimi kohta ilman sitä tai peitä se havainnosta. Jos kukaan ei ole tunnistettavissa, merkitse kohta tarkistetuksi ja tallenna uudelleen.`,
      sv: `Texten innehåller något som kanske gör att en person kan identifieras: ${named('sv')}. Välj stället utan det eller täck över det i observationen. Om ingen kan identifieras, markera stället som granskat och spara på nytt.`,
      en: `Something in the text may tell who somebody is: ${named('en')}. Pick the passage without it, or black it out in the observation. If nobody can be recognised, mark the passage as looked through and save again.`,
    },
  })
}

export function quoteNotFound(id: string): Problem {
  return new Problem({
    code: 'quote-not-found',
    kind: 'notFound',
    parameters: { quote: id },
    texts: {
      fi: 'Lainausta ei löydy. Lataa sivu uudelleen: joku on ehkä poistanut sen.',
      sv: 'Citatet hittas inte. Ladda om sidan: någon kan ha tagit bort det.',
      en: 'There is no such quote. Load the page again: somebody may have removed it.',
    },
  })
}
