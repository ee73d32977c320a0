import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion, SisterComparison } from './question.ts'
import {
  count,
  countRange,
  type Found,
  found,
  named,
  notComputable,
  percent,
  percentRange,
  type Told,
  tell,
  tooFew,
} from './told.ts'

/**
 * (x) The register's figure against another statistic on the same thing and period. Of the same area the figures should be near each
 * other; of a wider area only the order of magnitude is held against it. Value: the register's figure, reference: the nearer limit,
 * both in the unit of the comparison.
 */
export function sisterStatistics({ definitions, sister }: IndicationQuestion): Found {
  const { sameAreaPercent, widerAreaFactor, smallestClients } = definitions['sister-statistics'].settings
  if (sister === null) return notComputable('sister-statistics', NONE)
  const { own, value: other, area } = sister
  if (own === null) return notComputable('sister-statistics', tell(NO_OWN, about(sister)))
  if (other <= 0) return notComputable('sister-statistics', tell(NOTHING_TO_COMPARE, about(sister)))
  if (Math.max(own.clients, sister.unit === 'clients' ? other : 0) < smallestClients) {
    return tooFew('sister-statistics', { clients: own.clients, smallest: smallestClients })
  }
  const [low, high] =
    area === 'same'
      ? [other * (1 - sameAreaPercent / 100), other * (1 + sameAreaPercent / 100)]
      : [other / widerAreaFactor, other * widerAreaFactor]
  return found('sister-statistics', {
    isWarning: own.value < low || own.value > high,
    value: own.value,
    reference: own.value < other ? low : high,
    texts: tell(BESIDE, {
      ...about(sister),
      own: inUnit(own.value, sister),
      range: sister.unit === 'percent' ? percentRange(low, high) : countRange(Math.round(low), Math.round(high)),
    }),
  })
}

function about(sister: SisterComparison): Readonly<Record<string, Told>> {
  const { period, areaNames, source } = sister
  return { other: inUnit(sister.value, sister), period: () => period, area: named(areaNames), source: () => source }
}

function inUnit(value: number, { unit }: SisterComparison): Told {
  return unit === 'percent' ? percent(value) : count(Math.round(value))
}

const BESIDE: Texts = {
  fi: 'Rekisterin luku jaksolta {period} on {own}. Vertailutilaston luku ({area}; {source}) on {other}; hyväksyttävä väli on {range}.',
  sv: 'Registrets siffra för {period} är {own}. Jämförelsestatistikens siffra ({area}; {source}) är {other}; det godtagbara intervallet är {range}.',
  en: 'The register’s figure for {period} is {own}. That of the other statistic ({area}; {source}) is {other}; the accepted range is {range}.',
}
const NONE: Texts = {
  fi: 'Vertailutilastoa tästä sisällöstä ei ole toimitettu.',
  sv: 'Ingen jämförelsestatistik om detta innehåll har levererats.',
  en: 'No sister statistic on this content has been delivered.',
}
const NO_OWN: Texts = {
  fi: 'Vertailutilaston luku on jaksolta {period}, jolta rekisterissä ei ole lukua.',
  sv: 'Jämförelsestatistikens siffra gäller {period}, som registret saknar siffra för.',
  en: 'The other statistic is of {period}, for which the register has no figure.',
}
const NOTHING_TO_COMPARE: Texts = {
  fi: 'Vertailutilaston luku jaksolta {period} on nolla, joten siihen ei voi verrata.',
  sv: 'Jämförelsestatistikens siffra för {period} är noll, så den kan inte jämföras med.',
  en: 'The other statistic is zero for {period} and cannot be compared with.',
}
