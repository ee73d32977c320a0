import { numberText, scaleText } from '../../method/number-text.ts'
import type { StatisticalTable } from '../../model/table.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { CLIENTS_BY_AGE } from '../table/clients-by-age.ts'
import { tableIndex } from '../table/index-of.ts'
import { periodInSentence } from '../table/period-label.ts'

/** `{period}` begins the sentence, so it carries the capital. */
const SENTENCES: Texts = {
  fi: '{period} noin {clients} ihmistä, {share} prosenttia väestöstä, oli sosiaalihuollon asiakkaana.',
  sv: '{period} var omkring {clients} personer, {share} procent av befolkningen, klienter inom socialvården.',
  en: '{period} about {clients} people, {share} per cent of the population, were clients of social welfare.',
}

const NO_FIGURE: Texts = {
  fi: '{period} sosiaalihuollon asiakkaiden määrää ei voida arvioida koko maassa, koska yhdenkään kunnan tietoja ei ole arvioitu kattaviksi kaikissa palvelutehtävissä.',
  sv: '{period} kan antalet klienter inom socialvården i hela landet inte uppskattas, eftersom ingen kommuns uppgifter har bedömts vara heltäckande för alla serviceuppgifter.',
  en: '{period} the number of clients of social welfare in the whole country cannot be estimated: no municipality has data judged comprehensive in every service task.',
}

/**
 * The sentence of a release, taken from its own published figures: what the total of the cycle is, and its share of the population.
 * A model population is named in the sentence itself, because it is quoted alone.
 */
export function headlineOf({ tables, cycle, modelScale }: HeadlineInputs): Texts {
  const table = tables.find(({ id }) => id === CLIENTS_BY_AGE)
  const at = { content: 'total', age: '_T', sex: '_T', period: cycle }
  const clients = table ? tableIndex(table).cell(at, 'clients') : undefined
  const share = table ? tableIndex(table).cell(at, 'share') : undefined
  const period = periodInSentence(cycle)
  return perLanguage((language) => {
    if (clients?.value == null || share?.value == null) return fill(NO_FIGURE[language], { period: period[language] })
    const filled = fill(SENTENCES[language], {
      period: period[language],
      clients: numberText(clients.value, language, 0),
      share: numberText(share.value, language, share.decimals ?? null),
    })
    return modelScale === null ? filled : `${filled} ${modelSentence(modelScale)[language]}`
  })
}

export interface HeadlineInputs {
  readonly tables: readonly StatisticalTable[]
  readonly cycle: string
  /** `1:5`, or null for the real population. */
  readonly modelScale: string | null
}

function modelSentence(scale: string): Texts {
  return {
    fi: `Luvut koskevat malliväestöä ${scaleText(scale, 'fi')}.`,
    sv: `Siffrorna gäller modellbefolkningen ${scaleText(scale, 'sv')}.`,
    en: `The figures are of a model population ${scale}.`,
  }
}

function fill(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)
}

function perLanguage(make: (language: Language) => string): Texts {
  const [fi, sv, en] = LANGUAGES.map(make)
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}
