import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

/** What was asked for is not there (or is somebody else's). */
export function notThere(what: string): Problem {
  return new Problem({ code: `${what}-not-found`, kind: 'notFound', parameters: {}, texts: NOT_THERE })
}

/** A field that cannot be so. */
export function wrongField(place: string, texts: Texts): Problem {
  return new Problem({ code: 'field-invalid', kind: 'refused', place, parameters: { field: place }, texts })
}

const NOT_THERE: Texts = {
  fi: 'Kohdetta ei löydy. Se on ehkä poistettu. Palaa luetteloon ja valitse siitä.',
  sv: 'Det hittas inte. Det kan ha tagits bort. Gå tillbaka till listan och välj där.',
  en: 'It is not there. It may have been removed. Go back to the list and choose there.',
}
export const NEEDS_FINNISH: Texts = {
  fi: 'Kirjoita ainakin suomeksi tai ruotsiksi.',
  sv: 'Skriv åtminstone på finska eller svenska.',
  en: 'Write at least in Finnish or Swedish.',
}
