import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ANNA,
  archivePackage,
  BENJAMIN,
  csv,
  type IntakeDesk,
  metadata,
  openDesk,
  separatePackage,
} from '../fixtures/intake-desk.ts'

let desk: IntakeDesk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

async function receive(name: string, files: Record<string, string>): Promise<string> {
  const reception = await desk.receive(desk.draw(name, files))
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  return reception.prepared.delivery.id
}

const archive = (name: string, ...documents: Record<string, unknown>[]) =>
  receive(name, archivePackage(documents.map((changes) => ({ metadata: metadata(changes) }))))
const separate = (rows: string, period = '2024Q1', created = '2024-04-12') =>
  receive(
    period,
    separatePackage(
      {
        'asiakkuusjaksot.csv': csv(
          `jarjestaja_tunnus | henkilotunnus | tilapainen_tunnus | syntymaaika | sukupuoli | palvelutehtava | alkupvm | asiakkuuden_tunnus\n${rows}`,
        ),
      },
      { period, created },
    ),
  )

const clientsOf = async (delivery: string, table: string) => (await desk.rows(delivery, table)).map((row) => row.client)

describe('the number of a client', () => {
  it('is given in the order of first appearance, from 0, and is the same in every delivery of either route', async () => {
    const first = await separate(`
      16 | ${ANNA}     | | | | working_age | 2024-01-15 |
      16 | ${BENJAMIN} | | | | working_age | 2024-01-15 |`)
    const second = await archive('archive', { clients: [{ id: BENJAMIN }] })
    expect(await clientsOf(first, 'relationship_periods')).toEqual([0, 1])
    expect(await clientsOf(second, 'documents')).toEqual([1])
  })

  it('of a temporary code is its own for each organiser', async () => {
    const client = { temporaryId: 'T-1', birthDate: '1990-03-05', sex: { system: '1.2.246.537.5.1', code: '2' } }
    const delivery = await archive(
      'two',
      { clients: [client] },
      { documentId: '1.2.246.10.1.14.2', organiser: '14', clients: [client] },
    )
    expect(new Set(await clientsOf(delivery, 'documents')).size).toBe(2)
    expect(await desk.rows(delivery, 'clients')).toMatchObject([
      { has_identity_code: false, birth_date: '1990-03-05', sex: 'F' },
      { has_identity_code: false, birth_date: '1990-03-05', sex: 'F' },
    ])
  })

  it('brings birth date and sex of the identity code along', async () => {
    const delivery = await archive('one', { clients: [{ id: ANNA }] })
    expect(await desk.rows(delivery, 'clients')).toMatchObject([{ has_identity_code: true, birth_date: '1994-05-01', sex: 'F' }])
  })
})

describe('a temporary code is linked to the person', () => {
  const links = async (delivery: string) =>
    (await desk.rows(delivery, 'identity_links')).map((row) => [row.temporary_client, row.client])
  const TEMPORARY = { temporaryId: 'T-1', birthDate: '1994-05-01' }

  it('when a client stands with both codes', async () => {
    // The identity code gets its number when the row is read: temporary 0, real 1.
    expect(await links(await archive('both', { clients: [{ id: ANNA, temporaryId: 'T-1' }] }))).toEqual([[0, 1]])
  })

  it('when a later version of the document has the real code', async () => {
    await archive('first', { clients: [TEMPORARY] })
    expect(await links(await archive('second', { version: 2, clients: [{ id: ANNA }] }))).toEqual([[0, 1]])
  })

  it('when both versions come in one extract', async () => {
    expect(await links(await archive('both', { clients: [TEMPORARY] }, { version: 2, clients: [{ id: ANNA }] }))).toEqual([
      [0, 1],
    ])
  })

  it('when the same client relationship of the same organiser has the real code', async () => {
    const relationship = '1.2.246.10.1.16.5'
    await separate(`16 | | T-1 | 1994-05-01 | 2 | working_age | 2023-10-02 | ${relationship}`, '2023Q4', '2024-01-12')
    const later = await separate(`16 | ${ANNA} | | | | working_age | 2023-10-02 | ${relationship}`)
    expect(await links(later)).toEqual([[0, 1]])
  })

  it('when the archive has the real code in the relationship that was delivered with a temporary one', async () => {
    const relationship = '1.2.246.10.1.16.5'
    await separate(`16 | | T-1 | 1994-05-01 | 2 | working_age | 2024-01-15 | ${relationship}`)
    expect(await links(await archive('archive', { relationshipId: relationship }))).toEqual([[0, 1]])
  })

  it('but not through a joint document: nobody can say which of the clients it was', async () => {
    await archive('first', { clients: [TEMPORARY, { id: BENJAMIN }] })
    expect(await links(await archive('second', { version: 2, clients: [{ id: ANNA }, { id: BENJAMIN }] }))).toEqual([])
  })

  it('and not across organisers, where the same identifier may be another relationship', async () => {
    const relationship = '1.2.246.10.1.16.5'
    await separate(`16 | | T-1 | 1994-05-01 | 2 | working_age | 2024-01-15 | ${relationship}`)
    expect(await links(await archive('archive', { organiser: '14', relationshipId: relationship }))).toEqual([])
  })
})
