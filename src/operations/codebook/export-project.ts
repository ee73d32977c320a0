import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import type { QdaProject, QdaSource } from '../../collect/refi-qda/exchange.ts'
import { writeProject } from '../../collect/refi-qda/write-project.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { semicolonText } from '../review/semicolon-text.ts'
import { type ExchangeFile, exchangeFile } from './exchange-file.ts'
import { exchangeMaterial, exchangeWishShape } from './exchange-material.ts'
import { projectOf } from './project-of.ts'

const FORMATS = ['qdpx', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

/**
 * A county's taken-in reports with their codings as a file for other tools: REFI-QDA, CSV (a row for each coding) or JSON. Texts as they are
 * after redaction; coders by number; no account, no unit with few reporters, no time finer than a day. Leaves an entry in the audit trail.
 * @throws Problem `exchange-too-many` (refused)
 */
export const exportProject = defineOperation({
  name: 'codebook.export-project',
  title: { fi: 'Lataa luokittelut', sv: 'Ladda ner kodningarna', en: 'Download the codings' },
  access: 'read',
  input: z.strictObject({ ...exchangeWishShape, format: z.enum(FORMATS), language: z.enum(LANGUAGES) }),
  async perform({ format, language, ...wish }, context): Promise<ExchangeFile> {
    context.reach.requireOrganiser(wish.organiser)
    if (!maySee(context.actor, 'raw-reports', wish.organiser)) throw notPermitted('codebook.export-project')
    const material = await exchangeMaterial(context, wish)
    const project = projectOf(context, material, language)
    const file = exchangeFile(`${NAME[language]}-${wish.organiser}-${material.day}`, format, CONTENTS[format](project, language))
    const details = { shown: 'raw-reports', format, reports: material.reports.length, from: wish.from, until: wish.until }
    return context.commit({ subject: `organiser/${wish.organiser}`, details }, async () => file)
  },
})

const NAME: Texts = { fi: 'havainnot', sv: 'observationer', en: 'observations' }

const CONTENTS: Readonly<Record<Format, (project: QdaProject, language: Language) => string | Uint8Array>> = {
  qdpx: (project) => writeProject(project),
  json: (project) => `${JSON.stringify({ format: 'tietopolku-codings-1', ...project }, null, 2)}\n`,
  csv: (project) => semicolonText(codingRows(project)),
}

/** A row for each coding, with the facts of its report. */
function codingRows(project: QdaProject): (string | number | null)[][] {
  const names = new Map<string, string>()
  const name = (codes: QdaProject['codes']) => {
    for (const code of codes) {
      names.set(code.guid, code.name)
      name(code.codes)
    }
  }
  name(project.codes)
  const users = new Map(project.users.map((user) => [user.guid, user.name]))
  const head = ['observation', 'coding', 'theme', 'theme_name', 'from', 'until', 'passage', 'coder', 'day', 'memo']
  const rows = project.sources.flatMap((source) =>
    codingsIn(source).map(({ coding, from, until }) => [
      source.guid,
      coding.guid,
      coding.code,
      names.get(coding.code) ?? '',
      from,
      until,
      from === null || until === null
        ? ''
        : Array.from(source.text ?? '')
            .slice(from, until)
            .join(''),
      users.get(coding.user ?? '') ?? '',
      coding.day,
      coding.note ?? '',
      ...project.variables.map(({ guid }) => source.values.find(({ variable }) => variable === guid)?.value ?? ''),
    ]),
  )
  return [[...head, ...project.variables.map((variable) => variable.name)], ...rows]
}

function codingsIn(source: QdaSource) {
  return [
    ...source.selections.flatMap(({ from, until, codings }) => codings.map((coding) => ({ coding, from, until }))),
    ...source.codings.map((coding) => ({ coding, from: null, until: null })),
  ]
}
