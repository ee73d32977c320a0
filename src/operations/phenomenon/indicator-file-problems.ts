import type { IndicatorFileFault } from '../../collect/indicator-file/indicator-rows.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

/** A file cannot be taken in: where, what stood there, what to do. Nothing of it was kept. */
export function indicatorFileRefused({ reason, place, value }: IndicatorFileFault): Problem {
  const at = place ?? 0
  const filled = (text: string) => text.replace('{place}', String(at)).replace('{value}', () => value)
  const { fi, sv, en } = TEXTS[reason]
  return new Problem({
    code: 'indicator-file-refused',
    kind: 'refused',
    place: 'file',
    parameters: { reason, place: at, value },
    texts: {
      fi: `${filled(fi)} Mitään ei tuotu.`,
      sv: `${filled(sv)} Ingenting importerades.`,
      en: `${filled(en)} Nothing was imported.`,
    },
  })
}

const TEXTS: Readonly<Record<IndicatorFileFault['reason'], Texts>> = {
  'not-utf8-text': {
    fi: 'Tiedosto ei ole UTF-8-tekstiä. Tallenna se CSV- tai JSON-muodossa.',
    sv: 'Filen är inte UTF-8-text. Spara den som CSV eller JSON.',
    en: 'The file is no UTF-8 text. Save it as CSV or JSON.',
  },
  'no-json': {
    fi: 'Tiedosto ei ole JSON-luettelo. Hae se Sotkanetin rajapinnan osoitteesta json uudelleen.',
    sv: 'Filen är ingen JSON-lista. Hämta den på nytt från adressen json i Sotkanets gränssnitt.',
    en: 'The file is no JSON list. Fetch it again from the address json of the Sotkanet interface.',
  },
  'no-header': {
    fi: 'Ensimmäisellä rivillä pitää olla sarakkeet indicator;region;year;gender;value puolipistein erotettuina. Siinä lukee: {value}',
    sv: 'Första raden ska ha kolumnerna indicator;region;year;gender;value åtskilda med semikolon. Där står: {value}',
    en: 'The first line must have the columns indicator;region;year;gender;value, with semicolons between. It says: {value}',
  },
  'too-many-rows': {
    fi: 'Tiedostossa on liian monta riviä. Rajaa vuosia tai tunnuslukuja ja hae se uudelleen.',
    sv: 'Filen har för många rader. Avgränsa åren eller indikatorerna och hämta den på nytt.',
    en: 'The file has too many rows. Limit the years or indicators and fetch it again.',
  },
  columns: {
    fi: 'Kohdassa {place} on väärä määrä tietoja tai vääränlainen tieto: {value}',
    sv: 'På plats {place} finns fel antal uppgifter eller en uppgift av fel slag: {value}',
    en: 'At {place} there is a wrong number of values, or a value of the wrong kind: {value}',
  },
  indicator: {
    fi: 'Kohdassa {place} tunnusluvun numero ei kelpaa: {value}',
    sv: 'På plats {place} duger inte indikatorns nummer: {value}',
    en: 'At {place} the number of the indicator is not valid: {value}',
  },
  region: {
    fi: 'Kohdassa {place} alueen tunniste ei kelpaa: {value}. Käytä Sotkanetin alueen tunnistetta (region id), esimerkiksi 970.',
    sv: 'På plats {place} duger inte områdets id: {value}. Använd områdets id i Sotkanet (region id), till exempel 970.',
    en: 'At {place} the id of the region is not valid: {value}. Use the id of the region in Sotkanet, for example 970.',
  },
  'region-is-code': {
    fi: 'Kohdassa {place} on alueen koodi {value}. Sama koodi tarkoittaa eri aluetta ennen numeroinnin muutosta ja sen jälkeen, joten se ei kelpaa. Hae tiedosto niin, että siinä on alueen tunniste (region id), esimerkiksi 970.',
    sv: 'På plats {place} finns områdeskoden {value}. Samma kod betyder olika områden före och efter omnumreringen, så den duger inte. Hämta filen med områdets id (region id), till exempel 970.',
    en: 'At {place} there is the area code {value}. The same code means one area before the renumbering and another after, so it cannot be used. Fetch the file with the id of the region, for example 970.',
  },
  year: {
    fi: 'Kohdassa {place} vuosi ei kelpaa: {value}. Kirjoita vuosi neljällä numerolla.',
    sv: 'På plats {place} duger inte året: {value}. Skriv året med fyra siffror.',
    en: 'At {place} the year is not valid: {value}. Write the year with four digits.',
  },
  gender: {
    fi: 'Kohdassa {place} sukupuoli ei kelpaa: {value}. Sen pitää olla total, male tai female.',
    sv: 'På plats {place} duger inte könet: {value}. Det ska vara total, male eller female.',
    en: 'At {place} the gender is not valid: {value}. It must be total, male or female.',
  },
  value: {
    fi: 'Kohdassa {place} arvo ei kelpaa: {value}. Desimaalierotin on piste, eikä arvossa saa olla muita merkkejä.',
    sv: 'På plats {place} duger inte värdet: {value}. Decimaltecknet är punkt, och inga andra tecken får finnas.',
    en: 'At {place} the value is not valid: {value}. The decimal sign is a point, and no other signs may stand there.',
  },
  'two-values': {
    fi: 'Kohdassa {place} on samalle alueelle, vuodelle ja sukupuolelle toinen arvo: {value}. Poista toinen riveistä.',
    sv: 'På plats {place} finns ett annat värde för samma område, år och kön: {value}. Ta bort den ena raden.',
    en: 'At {place} there is another value for the same area, year and gender: {value}. Remove one of the rows.',
  },
  'no-rows': {
    fi: 'Tiedostossa ei ole yhtään arvoa koko maasta tai hyvinvointialueista.',
    sv: 'Filen innehåller inga värden för hela landet eller välfärdsområdena.',
    en: 'The file holds no value of the country or of any county.',
  },
}

export function indicatorFileTooLarge(megabytes: number): Problem {
  return new Problem({
    code: 'indicator-file-too-large',
    kind: 'refused',
    place: 'file',
    parameters: { megabytes },
    texts: {
      fi: `Tiedosto on suurempi kuin ${megabytes} Mt. Rajaa vuosia tai tunnuslukuja ja hae se uudelleen.`,
      sv: `Filen är större än ${megabytes} MB. Avgränsa åren eller indikatorerna och hämta den på nytt.`,
      en: `The file is larger than ${megabytes} MB. Limit the years or indicators and fetch it again.`,
    },
  })
}

export function metadataRefused(): Problem {
  return new Problem({
    code: 'indicator-metadata-refused',
    kind: 'refused',
    place: 'metadata',
    texts: {
      fi: 'Tunnusluvun kuvausta ei voi lukea. Hae se Sotkanetin rajapinnan osoitteesta indicators/NUMERO ja anna se JSON-muodossa. Mitään ei tuotu.',
      sv: 'Indikatorns beskrivning kan inte läsas. Hämta den från adressen indicators/NUMMER i Sotkanets gränssnitt och ge den som JSON. Ingenting importerades.',
      en: 'The description of the indicator cannot be read. Fetch it from the address indicators/NUMBER of the Sotkanet interface, as JSON. Nothing was imported.',
    },
  })
}

/** The server fetches from nowhere, or not from there, unless its setting says so. */
export function addressNotAllowed(host: string): Problem {
  return new Problem({
    code: 'indicator-address-not-allowed',
    kind: 'refused',
    place: 'address',
    parameters: { host },
    texts: {
      fi: 'Palvelin ei hae tietoja tästä osoitteesta. Hae tiedosto itse ja tuo se tiedostona, tai pyydä ylläpitäjää lisäämään osoite asetukseen INDICATOR_HOSTS.',
      sv: 'Servern hämtar inte uppgifter från den här adressen. Hämta filen själv och importera den, eller be driftspersonen lägga till adressen i inställningen INDICATOR_HOSTS.',
      en: 'The server does not fetch from this address. Fetch the file yourself and import it, or ask the operator to add the address to the setting INDICATOR_HOSTS.',
    },
  })
}

export function fetchFailed(reason: 'status' | 'redirect' | 'time' | 'network', value: string): Problem {
  return new Problem({
    code: 'indicator-fetch-failed',
    kind: 'unavailable',
    place: 'address',
    parameters: { reason, value },
    texts: {
      fi: `Tietoja ei saatu haettua: ${FAILED[reason].fi} ${value}`.trim(),
      sv: `Uppgifterna kunde inte hämtas: ${FAILED[reason].sv} ${value}`.trim(),
      en: `The data could not be fetched: ${FAILED[reason].en} ${value}`.trim(),
    },
  })
}

const FAILED: Readonly<Record<'status' | 'redirect' | 'time' | 'network', Texts>> = {
  status: { fi: 'palvelin vastasi', sv: 'servern svarade', en: 'the server answered' },
  redirect: {
    fi: 'osoite ohjasi muualle. Anna lopullinen osoite.',
    sv: 'adressen hänvisade vidare. Ange den slutliga adressen.',
    en: 'the address led elsewhere. Give the final address.',
  },
  time: {
    fi: 'vastaus ei tullut ajoissa. Yritä myöhemmin uudelleen.',
    sv: 'svaret kom inte i tid. Försök på nytt senare.',
    en: 'no answer came in time. Try again later.',
  },
  network: {
    fi: 'yhteyttä ei saatu. Yritä myöhemmin uudelleen.',
    sv: 'ingen förbindelse. Försök på nytt senare.',
    en: 'there was no connection. Try again later.',
  },
}
