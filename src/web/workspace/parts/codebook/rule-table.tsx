import type { KnownRule } from '../../../../operations/codebook/known-rules.ts'
import type { ShownRules } from '../../../../operations/codebook/rules.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { themeNames } from './names.ts'

/** All rules that concern the owner; own ones can be removed, others switched off. */
export function RuleTable({ shown }: { shown: ShownRules }) {
  const { t, language } = useWords()
  const nameOf = themeNames(shown.themes, language)
  return (
    <WorkTable caption={t('codebook.rules.caption')} className="rule-table">
      <thead>
        <tr>
          {(['theme', 'language', 'any', 'none', 'owner', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`codebook.rules.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.rules.map((rule) => (
          <tr key={rule.id} className={rule.isOff ? 'rule-off' : undefined}>
            <th scope="row">
              {nameOf(rule.theme)} {rule.isOff && <span className="state">{t('codebook.rules.off')}</span>}
            </th>
            <td>{t(`codebook.language.${rule.language}`)}</td>
            <td lang={rule.language} className="rule-words">
              {rule.any.join(', ')}
            </td>
            <td lang={rule.language} className="rule-words">
              {rule.none.join(', ')}
            </td>
            <td>{t(`codebook.rules.ownerOf.${ownerWord(rule, shown.owner)}`)}</td>
            <td>
              <RuleAct rule={rule} owner={shown.owner} name={nameOf(rule.theme)} />
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function ownerWord(rule: KnownRule, owner: string) {
  if (rule.owner === 'definitions') return 'definitions'
  return rule.owner === owner ? 'own' : 'national'
}

function RuleAct({ rule, owner, name }: { rule: KnownRule; owner: string; name: string }) {
  const { t } = useWords()
  const act = rule.owner === owner ? 'remove' : rule.isOff ? 'on' : 'off'
  const word = ({ remove: 'remove', on: 'switchOn', off: 'switchOff' } as const)[act]
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="rule" value={rule.id} />
      <button type="submit" name="act" value={act} className="plain-button">
        {t(`codebook.rules.${word}`)} <span className="visually-hidden">{`${name}: ${rule.any.join(', ')}`}</span>
      </button>
    </form>
  )
}
