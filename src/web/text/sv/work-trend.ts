import type { trendTexts as fi } from '../fi/work-trend.ts'

/** Texts of what counties have shared, half-year by half-year. */
export const trendTexts: typeof fi = {
  lead: 'Uppgifterna som områdena har delat, halvår för halvår. Procenttalet visar hur stor del av områdets observationer som gäller temat. Det visar inte hur vanligt fenomenet är, och därför rangordnas områdena inte.',
  views: 'Vad som jämförs',
  view: { theme: 'Ett tema efter område', area: 'Ett område efter tema' },
  theme: 'Tema',
  area: 'Område',
  together: 'Jämförbara områden tillsammans',
  from: 'Första halvåret',
  until: 'Sista halvåret',
  titleTheme: '{{theme}} efter område',
  titleArea: '{{area}}, teman per halvår',
  ofGroup: 'Befolkningsgrupp: {{group}}.',
  captionTheme: 'Temats andel av områdets observationer',
  captionArea: 'Temanas andel av observationerna',
  change: 'Förändring från första till sista',
  counties: 'Områden i talet',
  coverage: 'Täckning',
  units: '{{reporting}} / {{units}} enh.',
  togetherNote_one:
    'Ett område har delat alla halvår. I ett temas tal ingår bara de områden vars tal visas och är jämförbara för varje halvår.',
  togetherNote_other:
    '{{count}} områden har delat alla halvår. I ett temas tal ingår bara de områden vars tal visas och är jämförbara för varje halvår.',
  areaSilent: 'Området har inte delat uppgifter för de här halvåren.',
  silent: 'Har inte delat uppgifter för de här halvåren: {{names}}.',
  noneOf: 'Inga observationer: {{names}}.',
  share: 'andel {{share}}, observationer {{reports}} / {{all}}',
  heat: {
    title: 'Andel av observationerna',
    below: 'under {{limit}}',
    atLeast: 'minst {{limit}}',
  },
  key: {
    title: 'Så läser du tabellen',
    cell: 'Under procenttalet står temats observationer och alla observationer från samma område. En observation räknas en gång i vart och ett av sina teman, så andelarna kan inte räknas ihop.',
    coverage: 'Täckning: observationer per tusen anställda, och hur många av alla enheter som har observerat.',
    signs:
      ': talet är litet eller skulle avslöja ett litet tal. – uppgifter har inte delats. × temat fanns inte i kodboken då. Inget av dem är noll.',
    break: '| och tjock linje: brott i serien. Tal på olika sidor om det kan inte jämföras.',
    rule: 'Förändringen anges bara när talen i båda ändarna visas, temat har räknats på samma sätt och täckningen har varit likartad: andelen enheter som har observerat skiljer sig med högst {{points}} procentenheter, och observationerna per tusen anställda är i den ena änden högst {{factor}} gånger så många som i den andra. ”Mer” och ”mindre” anges när skillnaden mellan andelarna är mer än {{errors}} gånger så stor som dess medelfel.',
  },
  breaks: 'Brott i serien',
  breakBefore: 'brott i serien: {{causes}}',
  csv: 'Ladda ner tabellen (CSV)',
}
