import type { DocumentType, TransferableField } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import { readCsv, refuseDuplicates, yesOrNo } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import type { DefinitionFiles } from './definition-yaml.ts'

const TYPES = 'classifications/document-types.csv'
const FIELDS = 'monitoring-register/transferable-fields.csv'

/** Only these kinds of value are kept of a document's content; text and identifiers are dropped on arrival. */
const KEPT_DATATYPES: ReadonlySet<string> = new Set(['code', 'date', 'datetime', 'boolean', 'number', 'quantity', 'count'])
const DATATYPES: ReadonlySet<string> = new Set([...KEPT_DATATYPES, 'text', 'identifier'])

/** Client document types of the lists 1505 and 1506. */
export function readDocumentTypes(files: DefinitionFiles): DocumentType[] {
  const columns = ['key', 'name_fi', 'name_sv', 'general_type', 'subject', 'structure_version', 'contact', 'decision'] as const
  const rows = readCsv(files, TYPES, columns)
  refuseDuplicates(
    rows,
    (row) => row.values.key,
    (row) => row.place,
  )
  return rows.map(({ values, place }) => {
    const [codeSystem, code = ''] = values.key.split('-')
    if ((codeSystem !== '1505' && codeSystem !== '1506') || code === '')
      throw definitionProblem(place, NO_TYPE, { key: values.key })
    return {
      key: values.key,
      codeSystem,
      code,
      names: { fi: values.name_fi, sv: values.name_sv },
      generalType: values.general_type,
      isContact: yesOrNo(values.contact, place),
      isDecision: yesOrNo(values.decision, place),
    }
  })
}

/** The allow-list of document content. Text and identifiers can stand on it, but never with `kept` = yes. */
export function readTransferableFields(files: DefinitionFiles, types: readonly DocumentType[]): TransferableField[] {
  const known = new Set(types.map((type) => type.key))
  const rows = readCsv(files, FIELDS, ['document_type', 'path', 'datatype', 'code_system', 'repeatable', 'kept'])
  refuseDuplicates(
    rows,
    (row) => `${row.values.document_type} ${row.values.path}`,
    (row) => row.place,
  )
  return rows.map(({ values, place }) => {
    const { document_type: documentType, path, datatype } = values
    if (!known.has(documentType)) throw definitionProblem(place, NO_TYPE, { key: documentType })
    const isKept = yesOrNo(values.kept, place)
    const mayBeKept = KEPT_DATATYPES.has(datatype) && !path.endsWith('rekisterointitunnus')
    if (!DATATYPES.has(datatype) || (isKept && !mayBeKept)) throw definitionProblem(place, NOT_KEPT, { path, datatype })
    const codeSystem = values.code_system || null
    return { documentType, path, datatype, codeSystem, isRepeatable: yesOrNo(values.repeatable, place), isKept }
  })
}

const NO_TYPE: Texts = {
  fi: 'Asiakirjatyyppiä {key} ei tunneta.',
  sv: 'Handlingstypen {key} är okänd.',
  en: 'Document type {key} is not known.',
}
const NOT_KEPT: Texts = {
  fi: 'Kenttää {path} (tyyppi {datatype}) ei saa säilyttää: vain koodit, päivät, luvut ja kyllä/ei-tiedot jäävät rekisteriin.',
  sv: 'Fältet {path} (typ {datatype}) får inte bevaras: endast koder, datum, tal och ja/nej-uppgifter blir kvar i registret.',
  en: 'Field {path} (type {datatype}) may not be kept: only codes, dates, numbers and yes/no values stay in the register.',
}
