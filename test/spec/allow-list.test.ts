import { describe, expect, it } from 'vitest'
import { buildAllowLists, filterContent } from '../../src/collect/delivery/allow-list.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const lists = buildAllowLists(loadDefinitions().transferableFields)
const relationship = (content: unknown) => filterContent({ asiakkuusasiakirja: content }, lists.get('1505-1'))

const MAN = { system: 'urn:oid:1.2.246.537.5.1', code: '1', display: 'Mies' }

describe('the allow-list of a client relationship document', () => {
  it('keeps codes without their display text, dates and yes-or-no values', () => {
    const { kept, refused } = relationship({
      asiakas: { sukupuoli: MAN, syntymaaika: '1994-05', asiakkaalla_on_oikeus_erityiseen_tukeen: true },
    })
    expect(refused).toEqual([])
    expect(kept).toEqual({
      asiakkuusasiakirja: { asiakas: { sukupuoli: '1', syntymaaika: '1994-05', asiakkaalla_on_oikeus_erityiseen_tukeen: true } },
    })
  })

  it('reads a path through lists: every block of a task', () => {
    const block = (start: string) => ({ palvelunjarjestajan_palveluyksikko: [{ asiakkuuden_alkamispvm: start }] })
    const { kept } = relationship({ sosiaalihuollon_palvelutehtava: [block('2022-11-03'), block('2024-01-08')] })
    expect(kept).toEqual({ asiakkuusasiakirja: { sosiaalihuollon_palvelutehtava: [block('2022-11-03'), block('2024-01-08')] } })
  })

  it('drops the registration of the professional and text fields without a word', () => {
    const { kept, refused, mistyped } = relationship({
      palveluista_vastaava_tyontekija: [{ rekisterointitunnus: { system: '1.2', value: '12345' } }],
    })
    expect({ kept, refused, mistyped }).toEqual({ kept: null, refused: [], mistyped: [] })
  })

  // The end of the whole relationship and the non-disclosure mark are in the structure, but not transferable.
  for (const path of ['sosiaalihuollon_asiakkuus/asiakkuuden_paattymispvm', 'asiakas/turvakielto', 'asiakas/henkilotunnus']) {
    it(`refuses ${path} and names it`, () => {
      const [parent = '', field = ''] = path.split('/')
      expect(relationship({ [parent]: { [field]: '2024-01-31' } }).refused).toEqual([`asiakkuusasiakirja/${path}`])
    })
  }

  it('names only the path above when the key itself may be content', () => {
    const { refused } = relationship({ asiakas: { 'Anna soitti tänään ja kertoi': 'x', '010594Y9021': 'y' } })
    expect(refused).toEqual(['asiakkuusasiakirja/asiakas/…'])
  })

  it('never lets text through in the place of a code, a date or a number', () => {
    const text = 'Asiakas soitti ja kertoi tilanteestaan'
    const { kept, mistyped } = relationship({
      asiakas: {
        sukupuoli: { system: '1.2.246.537.5.1', code: text },
        syntymaaika: text,
        asiakkaalla_on_oikeus_erityiseen_tukeen: text,
      },
    })
    expect(kept).toBeNull()
    expect(mistyped).toHaveLength(3)
  })

  it('does not keep a word that nobody knows as a code, such as a name', () => {
    const { kept, mistyped } = relationship({ asiakas: { sukupuoli: { system: '1.2.246.537.5.1', code: 'Virtanen' } } })
    expect([kept, mistyped]).toEqual([null, ['asiakkuusasiakirja/asiakas/sukupuoli']])
  })

  it('does not keep an identity code that stands in the place of a code', () => {
    expect(relationship({ asiakas: { sukupuoli: { system: '1.2.246.537.5.1', code: '010594Y9021' } } }).kept).toBeNull()
  })

  it('refuses text where the structure has a group', () => {
    expect(relationship({ asiakas: 'Anna' }).refused).toEqual(['asiakkuusasiakirja/asiakas'])
  })

  it('refuses a further key inside a code', () => {
    const { refused } = relationship({ asiakas: { sukupuoli: { ...MAN, selite: 'x' } } })
    expect(refused).toEqual(['asiakkuusasiakirja/asiakas/sukupuoli/selite'])
  })
})

describe('a document type without marked fields', () => {
  it('may have an empty content or none', () => {
    for (const content of [undefined, null, {}]) expect(filterContent(content, undefined).refused).toEqual([])
  })

  it('may have no content field at all', () => {
    expect(filterContent({ asia: { tila: 'auki' } }, undefined).refused).toEqual(['asia'])
  })
})
