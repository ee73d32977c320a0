import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { divisionOf, municipalitiesOf } from '../src/design/areas.ts'
import type { Definitions } from '../src/model/definitions.ts'
import type { RecordColumn } from '../src/model/record-layout.ts'
import { loadDefinitions } from '../src/register/definition-files.ts'
import { indicationsPage } from './indications-page.ts'
import { RIGHTS_PAGES } from './rights-pages.ts'

/** The reference pages that are made from the definitions, the rights and the state machines: path from the root of the project → Markdown. */
export function generateReference(definitions: Definitions): Map<string, string> {
  const pages = {
    'service-tasks': serviceTasksPage,
    checks: checksPage,
    records: recordsPage,
    areas: areasPage,
    'code-lists': codeListsPage,
    tables: tablesPage,
    indications: indicationsPage,
    'transferable-fields': transferableFieldsPage,
  }
  const ofDefinitions = Object.entries(pages).map(([name, page]) => [name, [MADE_FROM, '', ...page(definitions)]] as const)
  const ofTables = Object.entries(RIGHTS_PAGES).map(([name, page]) => [name, [MADE_FROM_TABLES, '', ...page()]] as const)
  return new Map([...ofDefinitions, ...ofTables].map(([name, lines]) => [`docs/generated/${name}.md`, `${lines.join('\n')}\n`]))
}

const MADE_FROM = '<!-- Made from definitions/ by `npm run docs`. Do not edit. -->'
const MADE_FROM_TABLES = '<!-- Made from src/access and the state machines by `npm run docs`. Do not edit. -->'

function table(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string[] {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells
      .map((cell) =>
        String(cell ?? '')
          .replaceAll('|', '\\|')
          .replaceAll('\n', ' '),
      )
      .join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line), '']
}

function serviceTasksPage({ serviceTasks, contents, socialServices }: Definitions): string[] {
  return [
    '# Service tasks, contents and social services',
    '',
    'What clients are counted of, and the population that shares are measured against. A national code is given where it is publicly known; elsewhere the key stands in.',
    '',
    '## Service tasks',
    '',
    ...table(
      ['Key', 'National code', 'Finnish', 'Swedish', 'English', 'Denominator', 'Collected'],
      serviceTasks.map(({ key, nationalCode, names, denominator, isCollected }) => [
        ...[code(key), nationalCode, names.fi, names.sv, names.en],
        ...[denominator, isCollected ? 'yes' : 'no'],
      ]),
    ),
    '## Contents, in the order of publication',
    '',
    ...contents.flatMap(({ key, names, definition, denominator }) => [
      `### ${names.en} (${code(key)})`,
      '',
      `${names.fi} · ${names.sv}. Share of ${code(denominator)}.`,
      '',
      `- ${definition.en}`,
      `- ${definition.fi}`,
      `- ${definition.sv}`,
      '',
    ]),
    '## Social services',
    '',
    ...table(
      ['Key', 'National code', 'Finnish', 'Swedish', 'English', 'Usual tasks'],
      socialServices.map(({ key, nationalCode, names, tasks }) => [
        ...[code(key), nationalCode, names.fi, names.sv, names.en],
        tasks.length === serviceTasks.length ? 'all' : tasks.join(', '),
      ]),
    ),
  ]
}

function checksPage({ checks, contents }: Definitions): string[] {
  return [
    '# Checks of deliveries',
    '',
    '`fatal` stops the file, `error` leaves the row out, `query` asks for an explanation, `warning` and `info` let it pass.',
    '',
    ...table(
      ['Check', 'Severity', 'Level', 'What it finds'],
      checks.map(({ id, severity, level, title }) => [`[${id}](#${id.toLowerCase()})`, severity, level, title.en]),
    ),
    ...checks.flatMap((check) => [
      `## ${check.id}`,
      '',
      `**${check.title.en}** · ${check.title.fi} · ${check.title.sv}`,
      '',
      `Version ${check.version}, in force from ${check.validFrom}. ${severityIn(check.severityIn)}Source: ${check.source}.`,
      '',
      `- Message: ${check.message.en}`,
      `- What to do: ${check.remedy.en}`,
      ...Object.entries(check.parameters).map(([name, value]) => `- ${code(name)} = ${value}`),
      ...check.ageLimits.map(({ content, from, to }) => {
        const name = contents.find(({ key }) => key === content)?.names.en ?? content
        return `- ${name}: ${from} to ${to} years`
      }),
      '',
    ]),
  ]
}

function severityIn(severities: Readonly<Record<string, string>>): string {
  return Object.entries(severities)
    .map(([kind, severity]) => `In a ${kind} register: ${severity}. `)
    .join('')
}

function recordsPage({ records }: Definitions): string[] {
  return [
    '# Files of a delivery',
    '',
    'CSV in UTF-8 with a header row; separator as told, dates `YYYY-MM-DD`, empty = missing. JSON Lines with the same names is accepted for separate deliveries. A column that is not listed is refused by name.',
    '',
    ...records.flatMap((layout) => [
      `## ${layout.table}`,
      '',
      `${layout.names.en} · ${layout.names.fi} · ${layout.names.sv}. ${layout.description.en} Specification ${code(layout.spec)}, separator ${code(layout.separator)}.`,
      '',
      ...layout.oneOf.map((columns) => `At least one of ${columns.map(code).join(', ')} is filled.\n`),
      ...table(
        ['Column', 'Type', 'Required', 'Code list', 'Finnish', 'Swedish', 'English', 'Note'],
        layout.columns.map((column) => [
          ...[
            code(column.name),
            typeOf(column),
            requiredOf(column),
            column.codeList && `[${column.codeList}](code-lists.md#${column.codeList})`,
          ],
          ...[column.label.fi, column.label.sv, column.label.en, column.note?.en ?? ''],
        ]),
      ),
    ]),
  ]
}

function typeOf({ type, maxLength }: RecordColumn): string {
  return maxLength === null ? type : `${type}, at most ${maxLength} characters`
}

function requiredOf({ isRequired, requiredWith }: RecordColumn): string {
  if (isRequired) return 'yes'
  return requiredWith === null ? 'no' : `with ${code(requiredWith)}`
}

function areasPage(definitions: Definitions): string[] {
  const { year, counties } = divisionOf(definitions, Number.MAX_SAFE_INTEGER)
  const collaborative = new Map(definitions.collaborativeAreas.map((area) => [area.code, area.names.en]))
  return [
    '# Areas',
    '',
    `Regional divisions ${definitions.divisions.map((division) => division.year).join(', ')}; names and counts are of ${year}. Source: Statistics Finland, CC BY 4.0.`,
    '',
    ...table(
      ['Code', 'Finnish', 'Swedish', 'English', 'Collaborative area', 'Municipalities', 'Organisation identifier', 'Delivers'],
      counties.map((county) => [
        ...[
          code(county.code),
          county.names.fi,
          county.names.sv,
          county.names.en,
          collaborative.get(county.collaborativeArea) ?? '',
        ],
        ...[municipalitiesOf(definitions, county.code, year).length, county.oid ?? '', county.hasDutyToDeliver ? 'yes' : 'no'],
      ]),
    ),
    '## Municipalities by county',
    '',
    ...counties.map((county) => {
      const names = municipalitiesOf(definitions, county.code, year).map(({ code: own, names: { fi, sv } }) =>
        fi === sv ? `${own} ${fi}` : `${own} ${fi} (${sv})`,
      )
      return `- **${county.shortNames.fi} · ${county.shortNames.sv}**: ${names.join(', ')}`
    }),
    '',
    '## Mergers',
    '',
    ...table(
      ['From', 'To', 'Date'],
      definitions.successions.map(({ from, to, date }) => [from, to, date]),
    ),
  ]
}

/** Lists of areas have a page of their own. */
const ON_OTHER_PAGES: ReadonlySet<string> = new Set(['municipality', 'area'])

function codeListsPage({ codeLists }: Definitions): string[] {
  return [
    '# Code lists',
    '',
    'A value in a delivery is the national code or the key. Where the national code is not publicly known, only the key is there; load the codes with `tietopolku classifications import`.',
    '',
    ...codeLists.flatMap(({ id, oid, version, names, codes }) => [
      `## ${id}`,
      '',
      `${names.en} · ${names.fi} · ${names.sv}.${oid === null ? '' : ` National list ${code(oid)}${version === null ? '' : `, version ${version}`}.`}`,
      '',
      ...(ON_OTHER_PAGES.has(id)
        ? [`${codes.length} codes, see [Areas](areas.md).`, '']
        : table(
            ['Key', 'National code', 'Finnish', 'Swedish', 'English', 'Valid'],
            codes.map((item) => [
              ...[code(item.key), item.nationalCode, item.names.fi, item.names.sv, item.names.en],
              item.validFrom === null && item.validTo === null ? '' : `${item.validFrom ?? ''}–${item.validTo ?? ''}`,
            ]),
          )),
    ]),
  ]
}

function tablesPage({ tables }: Definitions): string[] {
  return [
    '# Tables of a release',
    '',
    ...tables.flatMap(({ id, title, dimensions, measures, notes }) => [
      `## ${id}`,
      '',
      `**${title.en}** · ${title.fi} · ${title.sv}`,
      '',
      ...table(
        ['Dimension or measure', 'Kind', 'Finnish', 'Swedish', 'English'],
        [
          ...dimensions.map((item) => [code(item.id), `dimension, ${item.role}`, item.label.fi, item.label.sv, item.label.en]),
          ...measures.map((item) => [code(item.id), `measure, ${item.unit.en}`, item.label.fi, item.label.sv, item.label.en]),
        ],
      ),
      ...notes.map((note) => `- ${note.en}`),
      '',
    ]),
  ]
}

function transferableFieldsPage({ transferableFields, documentTypes }: Definitions): string[] {
  const types = new Map(documentTypes.map((type) => [type.key, type.names.fi]))
  const dropped = transferableFields.filter((field) => !field.isKept)
  return [
    '# Fields that may be transferred',
    '',
    `The allow-list of document content: ${transferableFields.length} fields of ${new Set(transferableFields.map((field) => field.documentType)).size} document types, those marked for use in national statistics. Any other path rejects the document. ${dropped.length} of them are text or identifiers and are dropped on arrival. Source: THL, document structures of social welfare.`,
    '',
    ...[...Map.groupBy(transferableFields, (field) => field.documentType)].flatMap(([type, fields]) => [
      `## ${type} ${types.get(type) ?? ''}`,
      '',
      ...table(
        ['Path', 'Type', 'Code list', 'Repeats', 'Kept'],
        fields.map((field) => [
          ...[code(field.path), field.datatype, field.codeSystem ?? ''],
          ...[field.isRepeatable ? 'yes' : '', field.isKept ? 'yes' : 'no'],
        ]),
      ),
    ]),
  ]
}

function code(text: string): string {
  return `\`${text}\``
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  for (const [path, text] of generateReference(loadDefinitions())) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
