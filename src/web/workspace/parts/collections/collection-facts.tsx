import type { Collection } from '../../../../model/collection.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dateText, inForceText, rhythmText, valueText } from '../../view/collection-words.ts'
import { WorkTable } from '../work-table.tsx'
import { DecisionWords } from './decision-words.tsx'
import { FactList } from './fact-list.tsx'

/** What the register of collections says of one: basis, respondents, rhythm, end, dated values, settings. */
export function CollectionFacts({ collection }: { collection: Collection }) {
  const words = useWords()
  const { t, language } = words
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('collections.facts')}</h2>
      <FactList
        facts={[
          [t('collections.legalBasis'), collection.legalBasis[language]],
          [t('collections.decision'), <DecisionWords key="decision" decision={collection.decision} />],
          [t('collections.owner'), collection.owner[language]],
          [t('collections.contact'), collection.contact[language]],
          [t('collections.rhythm'), rhythmText(collection.rhythm, words)],
          [
            t('collections.respondents'),
            <a
              key="universe"
              className="cell-link"
              href={workspaceAddress(language, 'collections', collection.id, 'universe', 'list')}
            >
              {t(`collections.level.${collection.respondents}`)}
            </a>,
          ],
          [t('collections.inForce'), inForceText(collection, words)],
          [t('collections.successor'), collection.successor?.[language] ?? null],
        ]}
      />
      {collection.parameters.length > 0 && <ParameterTable parameters={collection.parameters} />}
      <details className="collection-add">
        <summary>{t('collections.more')}</summary>
        <Settings collection={collection} />
      </details>
    </section>
  )
}

function Settings({ collection }: { collection: Collection }) {
  const { t, language } = useWords()
  const { settings, handOver, contactMonths, privacyNotice } = collection
  return (
    <FactList
      facts={[
        [t('collections.codeSees'), t(`collections.codeSeesWhat.${settings.codeSees}`)],
        [t('collections.corrections'), t(settings.mayCorrectEarlierRounds ? 'collections.yes' : 'collections.no')],
        [t('collections.prefill'), t(settings.hasPrefill ? 'collections.prefillYes' : 'collections.prefillNo')],
        [
          t('collections.disclosure'),
          [t(`collections.disclosureKind.${settings.disclosure}`), settings.disclosureDecision?.[language]]
            .filter(Boolean)
            .join('. '),
        ],
        [
          t('collections.handOver'),
          handOver.length === 0 ? null : (
            <ul key="hand-over">
              {handOver.map(({ recipient, from, until }) => (
                <li key={from}>
                  {recipient[language]}, {dateText(from, language)}–{until && dateText(until, language)}
                </li>
              ))}
            </ul>
          ),
        ],
        [t('collections.retention'), t('collections.retentionWords', { count: contactMonths })],
        [t('collections.privacyNotice'), privacyNotice[language]],
      ]}
    />
  )
}

function ParameterTable({ parameters }: Pick<Collection, 'parameters'>) {
  const { t, language } = useWords()
  const lines = parameters.flatMap(({ name, names, values }) => values.map((value) => ({ name, names, ...value })))
  return (
    <>
      <h3>{t('collections.parameters.title')}</h3>
      <p className="hint">{t('collections.parameters.lead')}</p>
      <WorkTable caption={t('collections.parameters.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('collections.parameters.name')}</th>
            <th scope="col" className="number">
              {t('collections.parameters.value')}
            </th>
            <th scope="col">{t('collections.parameters.from')}</th>
            <th scope="col">{t('collections.parameters.until')}</th>
            <th scope="col">{t('collections.parameters.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, names, value, from, until, source }) => (
            <tr key={`${name} ${from}`}>
              <th scope="row">{names[language]}</th>
              <td className="number">{value === null ? t('collections.parameters.none') : valueText(value, language)}</td>
              <td>{dateText(from, language)}</td>
              <td>{until ? dateText(until, language) : t('collections.parameters.open')}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </>
  )
}
