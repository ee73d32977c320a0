import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

export function themeUnknown(theme: string): Problem {
  return new Problem({
    code: 'theme-unknown',
    kind: 'refused',
    place: 'theme',
    parameters: { theme },
    texts: {
      fi: `Teemaa ${theme} ei ole koodikirjassa. Valitse teema luettelosta.`,
      sv: `Temat ${theme} finns inte i kodboken. Välj ett tema i listan.`,
      en: `The theme ${theme} is not in the codebook. Choose one of the list.`,
    },
  })
}

/** `into`: names of what it became; empty when nothing stands in its place. */
export function themeRetired(theme: string, into: readonly Texts[]): Problem {
  const named = (language: keyof Texts) => into.map((names) => names[language]).join(', ')
  const use = into.length > 0
  return new Problem({
    code: 'theme-retired',
    kind: 'refused',
    place: 'theme',
    parameters: { theme },
    texts: {
      fi: `Teema ${theme} on poistettu käytöstä.${use ? ` Käytä sen sijaan: ${named('fi')}.` : ' Valitse toinen teema.'}`,
      sv: `Temat ${theme} används inte längre.${use ? ` Använd i stället: ${named('sv')}.` : ' Välj ett annat tema.'}`,
      en: `The theme ${theme} is no longer in use.${use ? ` Use instead: ${named('en')}.` : ' Choose another theme.'}`,
    },
  })
}

export function passageChanged(): Problem {
  return new Problem({
    code: 'passage-changed',
    kind: 'conflict',
    texts: {
      fi: 'Tekstiä on muutettu sen jälkeen, kun avasit sivun, eikä valittu kohta ole enää sama. Lataa sivu uudelleen ja valitse kohta uudestaan.',
      sv: 'Texten har ändrats efter att du öppnade sidan, och det valda stället är inte längre detsamma. Ladda om sidan och välj stället på nytt.',
      en: 'The text was changed after you opened the page, and the passage is not the same any more. Load the page again and choose the passage anew.',
    },
  })
}

export function codingGone(): Problem {
  return new Problem({
    code: 'coding-gone',
    kind: 'notFound',
    texts: {
      fi: 'Luokittelua ei enää ole: joku on ehtinyt poistaa sen. Lataa sivu uudelleen.',
      sv: 'Kodningen finns inte längre: någon har hunnit ta bort den. Ladda om sidan.',
      en: 'The coding is there no more: somebody has removed it. Load the page again.',
    },
  })
}

export function memoChanged(): Problem {
  return new Problem({
    code: 'memo-changed',
    kind: 'conflict',
    texts: {
      fi: 'Joku muu on muuttanut muistiinpanoa sen jälkeen, kun avasit sivun. Mitään ei korvattu. Lataa sivu uudelleen ja tarkista, mitä siinä nyt lukee.',
      sv: 'Någon annan har ändrat anteckningen efter att du öppnade sidan. Ingenting skrevs över. Ladda om sidan och se vad där nu står.',
      en: 'Somebody else changed the note after you opened the page. Nothing was overwritten. Load the page again and see what it says now.',
    },
  })
}

export function coderUnfit(): Problem {
  return new Problem({
    code: 'coder-unfit',
    kind: 'refused',
    place: 'coder',
    texts: {
      fi: 'Luokittelijan on oltava saman alueen koordinaattori. Valitse henkilö luettelosta.',
      sv: 'Kodaren ska vara koordinator i samma område. Välj en person i listan.',
      en: 'A coder must be a coordinator of the same county. Choose one of the list.',
    },
  })
}

export function nothingToDraw(): Problem {
  return new Problem({
    code: 'nothing-to-draw',
    kind: 'refused',
    place: 'reports',
    texts: {
      fi: 'Toiselle luokittelijalle ei löytynyt yhtään havaintoa. Toinen luokittelija voi saada vain havaintoja, jotka joku muu on jo luokitellut.',
      sv: 'Det finns ingen observation för den andra kodaren. Den andra kodaren kan få bara observationer som någon annan redan har kodat.',
      en: 'There is no observation for the second coder. The second coder can be given only observations that somebody else has coded.',
    },
  })
}

export function notAssigned(): Problem {
  return new Problem({
    code: 'not-assigned',
    kind: 'conflict',
    texts: {
      fi: 'Havaintoa ei ole annettu sinulle luokiteltavaksi, tai olet jo merkinnyt sen valmiiksi.',
      sv: 'Observationen har inte getts till dig för kodning, eller så har du redan markerat den som klar.',
      en: 'The observation was not given to you to code, or you have already marked it as finished.',
    },
  })
}

export function decidedMeanwhile(): Problem {
  return new Problem({
    code: 'decided-meanwhile',
    kind: 'conflict',
    texts: {
      fi: 'Joku muu on ehtinyt ratkaista tämän teeman. Lataa sivu uudelleen ja katso, mitä päätettiin.',
      sv: 'Någon annan har hunnit avgöra det här temat. Ladda om sidan och se vad som beslöts.',
      en: 'Somebody else has decided of this theme. Load the page again and see what was decided.',
    },
  })
}

export function nothingToSettle(): Problem {
  return new Problem({
    code: 'nothing-to-settle',
    kind: 'refused',
    texts: {
      fi: 'Tästä teemasta luokittelijat olivat samaa mieltä, tai he eivät ole vielä valmiita. Ratkaistavaa ei ole.',
      sv: 'Kodarna var överens om det här temat, eller så är de inte klara ännu. Det finns inget att avgöra.',
      en: 'The coders agreed on this theme, or have not finished yet. There is nothing to decide.',
    },
  })
}
