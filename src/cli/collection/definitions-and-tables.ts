import type { Language } from '../../model/text.ts'
import { addCollection } from '../../operations/collection/add-collection.ts'
import { addForm } from '../../operations/collection/add-form.ts'
import { importReferences, listReferences } from '../../operations/collection/import-references.ts'
import { importUniverse } from '../../operations/collection/import-universe.ts'
import { listCollections } from '../../operations/collection/list-collections.ts'
import { showUniverse } from '../../operations/collection/show-universe.ts'
import type { CommandSession } from '../command.ts'
import { filesOfForm } from '../form-files.ts'
import { readInputText } from '../input-file.ts'
import { type Act, dayWords, word } from './collection-act.ts'

/** The register of collections, forms, lists of respondents, reference figures. */
export const DEFINITION_ACTS: Readonly<Record<string, Act>> = {
  list: {
    needs: [],
    act: async (_, { perform }) => {
      const result = await perform(listCollections, {})
      const rows = (language: Language) =>
        result.map(({ collection, life, formVersions, rounds, next }) => ({
          id: collection.id,
          name: collection.names[language],
          state: life,
          forms: formVersions,
          open: rounds
            .filter(({ state }) => state === 'open')
            .map(({ round }) => round)
            .join(' '),
          next: next ? `${next.round}, ${dayWords(next.opensOn, language)}` : '',
        }))
      return { result, rows }
    },
  },
  add: {
    needs: ['file'],
    act: async (asked, session) => {
      const { form } = asked.options
      const given: { structure?: string; texts?: string } = form === undefined ? {} : formOf(form, session)
      const collection = readInputText(word(asked, 0), session)
      return { result: await session.perform(addCollection, { collection, form: given.structure, texts: given.texts }) }
    },
  },
  'add-form': {
    needs: ['collection', 'file'],
    act: async (asked, session) => ({
      result: await session.perform(addForm, { collection: word(asked, 0), ...formOf(word(asked, 1), session) }),
    }),
  },
  'universe show': {
    needs: ['collection'],
    act: async (asked, { perform }) => {
      const { day } = asked.options
      const result = await perform(showUniverse, { collection: word(asked, 0), ...(day === undefined ? {} : { day }) })
      const rows = (language: Language) =>
        result.members.map((member) => ({
          key: member.key,
          name: language === 'sv' ? member.name_sv : member.name_fi,
          level: member.level,
          organiser: member.organiser,
          language: member.language,
          // The division of the day says nothing of when somebody began.
          from: result.source === 'list' ? dayWords(member.valid_from, language) : '',
          until: dayWords(member.valid_until, language),
        }))
      return { result, rows }
    },
  },
  'universe import': {
    needs: ['collection', 'file'],
    act: async (asked, session) => {
      const csv = readInputText(word(asked, 1), session)
      const isDryRun = asked.options.dryRun === true
      const result = await session.perform(importUniverse, { collection: word(asked, 0), csv, isDryRun })
      const counts = { added: result.added.length, changed: result.changed.length, removed: result.removed.length }
      return { result, rows: () => [{ respondents: result.respondents, ...counts, stored: isDryRun ? 'no' : 'yes' }] }
    },
  },
  'reference import': {
    needs: ['file'],
    act: async (asked, session) => {
      const csv = readInputText(word(asked, 0), session)
      return { result: await session.perform(importReferences, { csv, isDryRun: asked.options.dryRun === true }) }
    },
  },
  'reference list': {
    needs: [],
    act: async (_, { perform }) => {
      const result = await perform(listReferences, {})
      return { result, rows: () => result.map((one) => ({ ...one })) }
    },
  },
}

/** A form's file with its texts, if they are apart. Earlier versions that it rests on are in the register already. */
function formOf(file: string, session: CommandSession): { structure: string; texts?: string } {
  const { files, path } = filesOfForm(file, '', session)
  const structure = files[path] ?? ''
  // The texts of the form itself are taken before those of what it is based on.
  const beside = Object.keys(files).find((name) => name !== path && name !== 'collection.yaml')
  const isTexts = beside !== undefined && !/^form-\d+\.yaml$/.test(beside)
  return isTexts ? { structure, texts: files[beside] ?? '' } : { structure }
}
