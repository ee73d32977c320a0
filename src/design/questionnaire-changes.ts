import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import type {
  ChangedFormYaml,
  ChangeYaml,
  ItemYaml,
  OutsideYaml,
  RuleYaml,
  SectionYaml,
  WholeFormYaml,
} from './questionnaire-yaml.ts'

/** The id of an item, whatever its kind. */
function itemId(item: ItemYaml): string {
  if ('question' in item) return item.question
  if ('matrix' in item) return item.matrix
  if ('group' in item) return item.group
  return 'computed' in item ? item.computed : item.note
}

interface Parts {
  sections: readonly SectionYaml[]
  rules: readonly RuleYaml[]
  outside: readonly OutsideYaml[]
}

/**
 * The whole form that a difference makes of the version before it. Changes are made in the order they are written.
 * @throws Problem naming the file when a change speaks of something that is not there, or adds what already is.
 */
export function withChanges(earlier: WholeFormYaml, changed: ChangedFormYaml, path: string): WholeFormYaml {
  const refuse = (id: string) => {
    throw definitionProblem(path, NOT_THERE, { id, version: changed.basedOn })
  }
  let parts: Parts = { sections: earlier.sections, rules: earlier.rules ?? [], outside: earlier.outside ?? [] }
  for (const change of changed.changes) parts = withChange(parts, change, refuse)
  const { form, version, texts } = changed
  const choiceLists = { ...earlier.choiceLists, ...changed.choiceLists }
  return { form, version, ...(texts === undefined ? {} : { texts }), choiceLists, ...parts } as WholeFormYaml
}

type Refuse = (id: string) => void

function withChange(parts: Parts, change: ChangeYaml, refuse: Refuse): Parts {
  if ('add' in change || 'replace' in change || 'remove' in change)
    return { ...parts, sections: withItem(parts.sections, change, refuse) }
  if ('addSection' in change || 'removeSection' in change)
    return { ...parts, sections: withSection(parts.sections, change, refuse) }
  if ('addOutside' in change || 'removeOutside' in change)
    return { ...parts, outside: withOutside(parts.outside, change, refuse) }
  return { ...parts, rules: withRule(parts.rules, change, refuse) }
}

type ItemChange = Extract<ChangeYaml, { add: unknown } | { remove: unknown } | { replace: unknown }>

function withItem(sections: readonly SectionYaml[], change: ItemChange, refuse: Refuse): SectionYaml[] {
  if ('section' in change) {
    if (!sections.some(({ id }) => id === change.section)) refuse(change.section)
    return sections.map((section) =>
      section.id === change.section ? { ...section, items: [...section.items, change.add] } : section,
    )
  }
  const target = 'remove' in change ? change.remove : 'replace' in change ? itemId(change.replace) : change.after
  if (!sections.some(({ items }) => items.some((item) => itemId(item) === target))) refuse(target)
  const changed = (item: ItemYaml): ItemYaml[] => {
    if (itemId(item) !== target) return [item]
    if ('remove' in change) return []
    return 'replace' in change ? [change.replace] : [item, change.add]
  }
  return sections.map((section) => ({ ...section, items: section.items.flatMap(changed) }))
}

type SectionChange = Extract<ChangeYaml, { addSection: unknown } | { removeSection: unknown }>

function withSection(sections: readonly SectionYaml[], change: SectionChange, refuse: Refuse): SectionYaml[] {
  const target = 'removeSection' in change ? change.removeSection : change.after
  if (target !== undefined && !sections.some(({ id }) => id === target)) refuse(target)
  if ('removeSection' in change) return sections.filter(({ id }) => id !== change.removeSection)
  if (target === undefined) return [...sections, change.addSection]
  return sections.flatMap((section) => (section.id === target ? [section, change.addSection] : [section]))
}

type OutsideChange = Extract<ChangeYaml, { addOutside: unknown } | { removeOutside: unknown }>

function withOutside(outside: readonly OutsideYaml[], change: OutsideChange, refuse: Refuse): OutsideYaml[] {
  if ('addOutside' in change) return [...outside, change.addOutside]
  if (!outside.some(({ name }) => name === change.removeOutside)) refuse(change.removeOutside)
  return outside.filter(({ name }) => name !== change.removeOutside)
}

type RuleChange = Extract<ChangeYaml, { addRule: unknown } | { removeRule: unknown } | { replaceRule: unknown }>

function withRule(rules: readonly RuleYaml[], change: RuleChange, refuse: Refuse): RuleYaml[] {
  if ('addRule' in change) return [...rules, change.addRule]
  const target = 'removeRule' in change ? change.removeRule : change.replaceRule.id
  if (!rules.some(({ id }) => id === target)) refuse(target)
  if ('removeRule' in change) return rules.filter(({ id }) => id !== target)
  return rules.map((rule) => (rule.id === target ? change.replaceRule : rule))
}

const NOT_THERE: Texts = {
  fi: 'Muutos koskee kohtaa {id}, jota versiossa {version} muutoksineen ei ole.',
  sv: 'Ändringen gäller {id}, som inte finns i version {version} med dess ändringar.',
  en: 'A change speaks of {id}, which version {version} with its changes does not have.',
}
