/** Texts of caseload reviews, panel notes and counted feedback. */
export const gatheredTexts = {
  gathered: {
    title: 'Rubrik',
    noNames: 'Skriv inte namn, personbeteckningar eller annat som gör att en person kan identifieras.',
    polarity: 'Typ av observation',
    needs: 'Stödbehov',
    groups: 'Befolkningsgrupper',
    tasks: 'Serviceuppgifter (frivilligt)',
    periodFrom: 'Första månaden',
    periodUntil: 'Sista månaden',
    unit: 'Enhet',
    noUnit: 'Jag uppger inte enheten',
    profession: 'Din yrkesgrupp',
    choose: 'Välj',
    quote: 'Får texten citeras i en rapport?',
    send: 'Skicka',
    countedLead:
      'Importera respons, socialombudets ärenden eller anmälningar som har räknats efter tema på annat håll. Talen visas intill observationerna och räknas inte ihop med dem.',
    countedSummary: 'Var talen kommer ifrån och vad de berättar',
    source: 'Informationskälla',
    pasted: 'Talen som tabell',
    pastedHint:
      'Första raden: tema;antal. På följande rader temats kod och antalet, till exempel 8.1;14. Du kan klistra in direkt från ett kalkylprogram.',
    themeKeys: 'Temanas koder',
  },
}
