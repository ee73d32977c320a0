import { documentNumber, momentOf } from '../archive-text.ts'
import { Chance, mixText } from '../chance.ts'
import { coded } from '../national-codes.ts'
import { type Day, isoOf } from '../series.ts'
import type { FaultDesk } from './fault-line.ts'

/** The parts of a faultless document, as JSON text; a fault changes one of them. */
interface Parts {
  readonly id: string
  readonly type: string
  readonly task: string
  readonly organiser: string
  readonly clients: string
  readonly storedAt: string
  /** Further metadata, each with a comma in front. */
  readonly more: string
  readonly content: string
}

interface ArchiveFault {
  readonly rule: string
  readonly columns: readonly string[]
  readonly description: string
  lines(parts: Parts, about: { readonly client: (number: number) => string; readonly day: Day }): readonly string[]
}

const line = (parts: Parts): string =>
  `{"metadata":{"documentId":"${parts.id}","version":1,"status":"final","documentType":${parts.type},` +
  `"serviceTask":${parts.task},"organiser":"${parts.organiser}","clients":[${parts.clients}]${parts.storedAt}${parts.more}},` +
  `"content":${parts.content}}`

const fault = (rule: string, columns: readonly string[], about: Omit<ArchiveFault, 'rule' | 'columns'>): ArchiveFault => ({
  rule,
  columns,
  ...about,
})
const one = (change: (parts: Parts, about: Parameters<ArchiveFault['lines']>[1]) => Partial<Parts>): ArchiveFault['lines'] => {
  return (parts, about) => [line({ ...parts, ...change(parts, about) })]
}

const RELATIONSHIP = coded('relationshipDocument', '1')
const MATTER = coded('relationshipDocument', '2')

/** Faults of archived documents, by rule. */
export const ARCHIVE_FAULTS: readonly ArchiveFault[] = [
  fault('A01', ['documentId', 'version'], {
    description: 'the same version twice with different content',
    lines: (parts) => [line(parts), line({ ...parts, more: ',"contactType":{"system":"1.2.246.537.6.1250","code":"3"}' })],
  }),
  fault('A02', ['asiakkuusasiakirja/asiakas/huomautus'], {
    description: 'a field that is not on the list of transferable fields',
    lines: one(() => ({ type: RELATIONSHIP, content: '{"asiakkuusasiakirja":{"asiakas":{"huomautus":"keksittyja sanoja"}}}' })),
  }),
  fault('A03', ['contactType'], {
    description: 'contact type 987 is in no list',
    lines: one(() => ({ more: `,"contactType":${coded('contactType', '987')}` })),
  }),
  fault('A04', ['storedAt'], { description: 'the time of storing is missing', lines: one(() => ({ storedAt: '' })) }),
  fault('A05', ['metadata/huomautus'], {
    description: 'metadata that are not in the specification',
    lines: one(() => ({ more: ',"huomautus":"keksittyja sanoja"' })),
  }),
  fault('A06', ['organiser'], {
    description: 'an organiser that does not exist',
    lines: one(() => ({ organiser: '1.2.246.10.99999999.10.0' })),
  }),
  fault('A07', ['documentType'], {
    description: 'document type 99999 does not exist',
    lines: one(() => ({ type: coded('clientDocument', '99999') })),
  }),
  fault('A08', ['serviceTask'], {
    description: 'service task 777 is in no list',
    lines: one(() => ({ task: coded('task', '777') })),
  }),
  fault('A09', [], { description: 'a list in the place of a document', lines: () => ['[1,2,3]'] }),
  fault('A10', ['matterClosed'], {
    description: 'a matter closed before it was opened',
    lines: one((_, { day }) => ({
      type: MATTER,
      more: `,"matterOpened":"${isoOf(day)}","matterClosed":"${isoOf(day - 10)}"`,
    })),
  }),
  fault('A11', ['clients'], {
    description: 'a joint matter with twelve clients',
    lines: one((_, { client }) => ({ type: MATTER, clients: Array.from({ length: 12 }, (__, at) => client(at + 1)).join(',') })),
  }),
  fault('A13', ['asiakkuusasiakirja/asiakas/kotikunta/kuntaan_muutto'], {
    description: 'a word in the place of a date',
    lines: one(() => ({
      type: RELATIONSHIP,
      content: '{"asiakkuusasiakirja":{"asiakas":{"kotikunta":{"kuntaan_muutto":"keskiviikko"}}}}',
    })),
  }),
  fault('A14', ['storedAt'], {
    description: 'stored two hundred days before the period of the extract',
    lines: one((_, { day }) => ({ storedAt: `,"storedAt":"${momentOf(day - 200, 3)}"` })),
  }),
  fault('A15', ['clients'], {
    description: 'the only client has an identity code with a wrong check character',
    lines: one((parts) => ({ clients: parts.clients.replace(/.("})$/, (_, end) => `!${end}`) })),
  }),
]

/** Puts the faults of documents at the end of the last extract. */
export function putArchiveFaults(desk: FaultDesk): void {
  const { plan } = desk
  const delivery = plan.deliveries.filter((candidate) => candidate.kind === 'archive').at(-1)
  const file = delivery?.files[0]
  const texts = plan.texts.get('09')
  if (!delivery || !file || !texts) return
  const start = plan.series.starts[delivery.quarter] as Day
  const day = start + 30
  const chance = new Chance(plan.options.seed, mixText('archive faults'))
  const client = (number: number) => `{"id":"${desk.codes.next(start - 15_000 - number, 'M', chance).code}"}`
  for (const [at, made] of ARCHIVE_FAULTS.entries()) {
    if (!desk.isWanted(made.rule)) continue
    const parts: Parts = {
      // Numbers of a person who does not exist: no other document has them.
      id: `${texts.root}.14.${isoOf(day).slice(0, 4)}.${documentNumber(4_000_000, at)}`,
      type: coded('clientDocument', '19005'),
      task: texts.taskCode[1] as string,
      organiser: `${texts.root}.10.0`,
      clients: client(0),
      storedAt: `,"storedAt":"${momentOf(day, at)}"`,
      more: '',
      content: '{}',
    }
    const { rule, columns, description } = made
    const rows = made.lines(parts, { client, day }).map((text) => desk.put(file.number, text))
    const row = rows.at(-1) ?? null
    desk.report({ rule, delivery: delivery.folder, file: file.name, row, columns, description, onlyIn: null })
  }
}
