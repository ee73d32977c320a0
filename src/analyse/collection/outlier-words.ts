import { numberText, percentText } from '../../method/number-text.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'
import type { Outlier } from './outlier.ts'

/** Why an answer is in the list, in one sentence for the institute. */
export function whyOf(outlier: Outlier): Texts {
  if (outlier.message !== null) return outlier.message
  return textsOf((language) => filled(WHY[outlier.check][language], outlier, language))
}

/**
 * A question to the respondent that says what was seen and leaves open who is right. It can be sent as it is, or changed first.
 * `label`: what the question is called in the form, in the same three languages.
 */
export function readyQuestion(outlier: Outlier, label: Texts): Texts {
  return textsOf((language) => {
    const asked = outlier.message === null ? QUESTION[outlier.check][language] : RULE_QUESTION[language]
    const words = filled(asked, outlier, language)
      .replaceAll('{label}', () => label[language])
      .replaceAll('{message}', () => outlier.message?.[language] ?? '')
    return `${words} ${CLOSING[language]}`
  })
}

function filled(text: string, { value, compared, measure, check }: Outlier, language: Language): string {
  const shown = (number: number | null) => (number === null ? '–' : numberText(rounded(number), language, null))
  return text
    .replaceAll('{value}', () => shown(value))
    .replaceAll('{compared}', () => shown(compared))
    .replaceAll('{measure}', () => measureText(measure, check, language))
}

function measureText(measure: number | null, check: Outlier['check'], language: Language): string {
  if (measure === null) return '–'
  const isPercent = check === 'earlier-round' || check === 'reference'
  if (!isPercent) return numberText(rounded(measure), language, 1)
  const sign = measure > 0 ? '+' : ''
  return `${sign}${percentText(Math.round(measure), language, 0)}`
}

/** One decimal is enough to see the difference; whole numbers stay whole. */
function rounded(number: number): number {
  return Math.round(number * 10) / 10
}

const WHY: Readonly<Record<Outlier['check'], Texts>> = {
  'earlier-round': {
    fi: 'Nyt {value}, edellisellä kierroksella {compared}: muutos {measure}.',
    sv: 'Nu {value}, i den föregående omgången {compared}: förändring {measure}.',
    en: 'Now {value}, in the round before {compared}: change {measure}.',
  },
  'own-history': {
    fi: 'Nyt {value}, aiempien kierrosten mediaani {compared}: etäisyys {measure} robustia keskihajontaa.',
    sv: 'Nu {value}, medianen för tidigare omgångar {compared}: avståndet är {measure} robusta standardavvikelser.',
    en: 'Now {value}, median of the earlier rounds {compared}: {measure} robust standard deviations apart.',
  },
  reference: {
    fi: 'Nyt {value}, toisen lähteen luku {compared}: ero {measure}.',
    sv: 'Nu {value}, siffran i den andra källan {compared}: skillnad {measure}.',
    en: 'Now {value}, figure of another source {compared}: difference {measure}.',
  },
  'other-respondents': {
    fi: 'Nyt {value}, muiden vastaajien mediaani {compared}: etäisyys {measure} robustia keskihajontaa.',
    sv: 'Nu {value}, medianen för de övriga svarande {compared}: avståndet är {measure} robusta standardavvikelser.',
    en: 'Now {value}, median of the other respondents {compared}: {measure} robust standard deviations apart.',
  },
  rule: { fi: 'Lomakkeen sääntö.', sv: 'Formulärets regel.', en: 'A rule of the form.' },
  'not-available': {
    fi: 'Tietoa ei ole saatavilla.',
    sv: 'Uppgiften är inte tillgänglig.',
    en: 'Said not to be available.',
  },
}

const QUESTION: Readonly<Record<Outlier['check'], Texts>> = {
  'earlier-round': {
    fi: 'Kohdassa ”{label}” on luku {value}. Edellisellä kierroksella se oli {compared}, joten muutos on {measure}.',
    sv: 'I punkten ”{label}” står {value}. I den föregående omgången var siffran {compared}, så förändringen är {measure}.',
    en: 'The answer to “{label}” is {value}. In the round before it was {compared}, a change of {measure}.',
  },
  'own-history': {
    fi: 'Kohdassa ”{label}” on luku {value}. Alueen aiemmilla kierroksilla luku on ollut tavallisesti noin {compared}.',
    sv: 'I punkten ”{label}” står {value}. I områdets tidigare omgångar har siffran vanligen varit omkring {compared}.',
    en: 'The answer to “{label}” is {value}. In your earlier rounds it has usually been about {compared}.',
  },
  reference: {
    fi: 'Kohdassa ”{label}” on luku {value}. Toisessa tietolähteessä vastaava luku on {compared}.',
    sv: 'I punkten ”{label}” står {value}. I en annan källa är motsvarande siffra {compared}.',
    en: 'The answer to “{label}” is {value}. In another source the corresponding figure is {compared}.',
  },
  'other-respondents': {
    fi: 'Vastauksista laskettu ”{label}” on {value}. Muilla vastaajilla se on tavallisesti noin {compared}.',
    sv: '”{label}”, som räknas utifrån svaren, är {value}. Hos de övriga svarande är värdet vanligen omkring {compared}.',
    en: '“{label}”, calculated from the answers, is {value}. For the other respondents it is usually about {compared}.',
  },
  rule: { fi: '{message}', sv: '{message}', en: '{message}' },
  'not-available': {
    fi: 'Kohtaan ”{label}” on vastattu, ettei tietoa ole saatavilla.',
    sv: 'I punkten ”{label}” har ni svarat att uppgiften inte är tillgänglig.',
    en: 'To “{label}” you answered that the information is not available.',
  },
}

const RULE_QUESTION: Texts = {
  fi: 'Kohta ”{label}”: {message}',
  sv: 'Punkten ”{label}”: {message}',
  en: 'On “{label}”: {message}',
}

const CLOSING: Texts = {
  fi: 'Luku voi hyvin pitää paikkansa. Kertoisitteko, mistä se johtuu, tai pyytäisitte korjausta, jos vastauksessa on virhe?',
  sv: 'Siffran kan mycket väl stämma. Kan ni berätta vad den beror på, eller begära rättelse om det finns ett fel i svaret?',
  en: 'The figure may well be right. Could you tell us what lies behind it, or ask for a correction if there is a mistake?',
}
