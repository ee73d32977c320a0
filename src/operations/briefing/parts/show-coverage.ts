import { monthWords } from '../../../disseminate/briefing/day-of-briefing.ts'
import type { ShownCell, ShownTable } from '../../../model/briefing-content.ts'
import { fillTexts, type Texts, textsOf } from '../../../model/text.ts'
import type { CoverageCell } from '../../../model/theme-table.ts'
import { coverageOf } from '../../theme-table/show-coverage.ts'
import { halfYearWithin, type ShowPart, whyUnconfirmed } from './gathering.ts'

const SILENT_MONTHS = 6

/** The coverage board of the newest whole half-year, protected: what was told of each need in each group, and where nothing was. */
export const showCoverage: ShowPart = async (gathering) => {
  const { context, briefing } = gathering
  const range = halfYearWithin(briefing, context)
  if (briefing.owner === 'national') return { kind: 'missing', of: 'coverage', why: NATIONAL }
  if (range === null) return { kind: 'missing', of: 'coverage', why: TOO_SHORT }
  const unconfirmed = await whyUnconfirmed(gathering, range)
  if (unconfirmed !== null) return { kind: 'missing', of: 'coverage', why: unconfirmed }
  const board = await coverageOf(
    context,
    { organiser: briefing.owner, ...range, sight: 'protected', lastEnded: range.until },
    SILENT_MONTHS,
  )
  const months = textsOf((language) => monthWords({ periodFrom: range.from, periodUntil: range.until }, language))
  return {
    kind: 'table',
    of: 'coverage',
    caption: textsOf((language) => `${CAPTION[language]}, ${months[language]}`),
    head: HEAD,
    columns: board.groups.map(({ code, names }) => ({ key: code, names })),
    rows: board.rows.map(({ need, names, cells }) => ({
      key: need,
      names,
      cells: board.groups.map(({ code }) => cellOf(cells.find(({ group }) => group === code))),
    })),
    notes: [
      fillTexts(BLIND, { n: board.blindSpots }),
      NOT_NAMED,
      ...(board.activity.reportingUnits === null || board.activity.units === 0
        ? []
        : [fillTexts(UNITS, { n: board.activity.reportingUnits, all: board.activity.units })]),
    ],
    hasChart: false,
    isProtected: true,
  } satisfies ShownTable
}

/** A need that the model does not name for the group is `·` where nothing was told of it. */
function cellOf(cell: CoverageCell | undefined): ShownCell {
  if (!cell) return { value: null, mark: '·' }
  if (cell.reports === null) return { value: null, mark: ':' }
  return cell.reports === 0 && !cell.isNamed ? { value: null, mark: '·' } : { value: cell.reports, mark: '' }
}

const CAPTION: Texts = {
  fi: 'Havainnot tietotarpeittain ja väestöryhmittäin',
  sv: 'Observationer efter informationsbehov och befolkningsgrupp',
  en: 'Observations by information need and population group',
}
const HEAD: Texts = { fi: 'Tietotarve', sv: 'Informationsbehov', en: 'Information need' }
const BLIND: Texts = {
  fi: 'Tietotarpeita, joista ei ole havaintoja, tilastoja eikä tutkimusta: {n}.',
  sv: 'Informationsbehov utan observationer, statistik och forskning: {n}.',
  en: 'Needs of which there are no observations, statistics or research: {n}.',
}
const NOT_NAMED: Texts = {
  fi: '· = kansallinen malli ei nimeä tietotarvetta ryhmälle',
  sv: '· = den nationella modellen nämner inte behovet för gruppen',
  en: '· = the national model does not name the need for the group',
}
const UNITS: Texts = {
  fi: 'Yksiköitä, joista tuli havaintoja: {n}. Yksiköitä, joissa on vähintään viisi mahdollista havainnoijaa: {all}.',
  sv: 'Enheter som observationerna kom från: {n}. Enheter med minst fem möjliga observatörer: {all}.',
  en: 'Units that observations came from: {n}. Units with at least five possible reporters: {all}.',
}
const NATIONAL: Texts = {
  fi: 'Kansallisessa raportissa ei ole yhden alueen kattavuustaulua.',
  sv: 'En nationell rapport har ingen täckningstabell för ett enskilt område.',
  en: 'A national briefing has no coverage board of one county.',
}
const TOO_SHORT: Texts = {
  fi: 'Kattavuus kerrotaan kokonaisesta, päättyneestä puolivuodesta. Raportin jaksossa ei ole sellaista. Muuta jaksoa tai irrota taulu.',
  sv: 'Täckningen gäller ett helt halvår som har gått. Rapportens period innehåller inget sådant. Ändra perioden eller ta loss tabellen.',
  en: 'Coverage is told of a whole half-year, and the briefing’s period holds none that has ended. Change the period or take the board out.',
}
