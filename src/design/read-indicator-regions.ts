import { COUNTRY } from '../model/area.ts'
import type { IndicatorRegion } from '../model/evidence.ts'
import type { Texts } from '../model/text.ts'
import { readCsv, wholeNumber } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import type { DefinitionFiles } from './definition-yaml.ts'

const FILE = 'social-reporting/sotkanet-regions.csv'

/** The bridge between regions of Sotkanet and our areas. No id may stand for two areas. Throws a Problem that names the line. */
export function readIndicatorRegions(files: DefinitionFiles): readonly IndicatorRegion[] {
  const rows = readCsv(files, FILE, ['area', 'id', 'old_id', 'code', 'old_code'])
  const taken = new Set<number>()
  return rows.map(({ values, place }) => {
    const region = {
      area: values.area,
      id: wholeNumber(values.id, place),
      oldId: values.old_id === '' ? null : wholeNumber(values.old_id, place),
    }
    if (region.area !== COUNTRY && !/^\d{2}$/.test(region.area)) throw definitionProblem(place, NO_AREA, { value: region.area })
    for (const id of [region.id, region.oldId]) {
      if (id === null) continue
      if (taken.has(id)) throw definitionProblem(place, TWICE, { value: String(id) })
      taken.add(id)
    }
    return region
  })
}

const NO_AREA: Texts = {
  fi: 'Aluetta ei ole: {value}.',
  sv: 'Området finns inte: {value}.',
  en: 'There is no such area: {value}.',
}
const TWICE: Texts = {
  fi: 'Sama tunnus on kahdella alueella: {value}.',
  sv: 'Två områden har samma id: {value}.',
  en: 'Two areas have the same id: {value}.',
}
