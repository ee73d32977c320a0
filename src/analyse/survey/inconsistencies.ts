import { commonBases, impossibleShares } from '../../method/rounded-share.ts'
import type { SourceInconsistency } from '../../model/survey.ts'
import type { InconsistencyShown } from '../../model/survey-analysis.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

/** Up to this base it is told where the printed shares would fit. */
const LARGEST_BASE_TOLD = 100
/** How far below the range it is looked as well. */
const BELOW = 10

/** A recorded inconsistency with the arithmetic that shows it. */
export function inconsistencyShown(inconsistency: SourceInconsistency): InconsistencyShown {
  const { id, texts, source, kind } = inconsistency
  return { id, texts, source, kind, arithmetic: arithmeticOf(inconsistency) }
}

function arithmeticOf(inconsistency: SourceInconsistency): Texts {
  if (inconsistency.kind === 'sum') {
    const { parts, total } = inconsistency
    const line = `${parts.join(' + ')} = ${parts.reduce((sum, part) => sum + part, 0)} ≠ ${total}`
    return { fi: line, sv: line, en: line }
  }
  const { percents, bases } = inconsistency
  const missing: string[] = []
  const isShort = bases.to - bases.from < 3
  for (let base = bases.from; isShort && base <= bases.to; base++) {
    missing.push(`${base}: ${impossibleShares(base, percents).join(', ')} %`)
  }
  const fitting = commonBases(percents, { from: Math.max(1, bases.from - BELOW), to: LARGEST_BASE_TOLD })
  const fit = fitting.length === 0 ? '–' : fitting.slice(0, 8).join(', ') + (fitting.length > 8 ? ' …' : '')
  return fillTexts(isShort ? BY_BASE : IN_RANGE, { missing: missing.join('; '), fit, from: bases.from, to: bases.to })
}

const BY_BASE: Texts = {
  fi: 'Osuudet, joita ei synny kokonaisluvusta, vastaajamäärän mukaan: {missing}. Kaikki sopivat vastaajamääriin: {fit}',
  sv: 'Andelar som inget heltal ger, enligt antal svarande: {missing}. Alla passar antalen: {fit}',
  en: 'Shares that no whole number gives, by number of respondents: {missing}. All of them fit these numbers: {fit}',
}
const IN_RANGE: Texts = {
  fi: 'Mikään vastaajamäärä välillä {from}–{to} ei anna kaikkia osuuksia. Kaikki sopivat vastaajamääriin: {fit}',
  sv: 'Inget antal svarande mellan {from} och {to} ger alla andelar. Alla passar antalen: {fit}',
  en: 'No number of respondents from {from} to {to} gives all the shares. All of them fit these numbers: {fit}',
}
